/* How SWC makes JavaScript of the server's TypeScript. As in tsconfig.json: every type is stated in its decorator, so no metadata is made. */
module.exports = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    target: 'es2023',
  },
  module: { type: 'commonjs' },
  swcrc: false,
};
