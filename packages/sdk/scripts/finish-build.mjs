// What tsc leaves to do: mark the CommonJS build as such, and put the schema beside it.
import { copyFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
writeFileSync(new URL('cjs/package.json', dist), '{ "type": "commonjs", "sideEffects": false }\n');
copyFileSync(new URL('../../../schema.graphql', import.meta.url), new URL('schema.graphql', dist));
