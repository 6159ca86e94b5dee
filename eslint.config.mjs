import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.test-d.ts', '**/test/**/*.ts', '**/testing/**/*.ts'];
const CONFIGS = ['**/*.config.{js,mjs,ts}'];
const TERMINAL = [
  'packages/server/{bin,scripts}/**',
  'packages/server/src/main.ts',
  'packages/network/src/command.ts',
  'packages/sdk/scripts/**',
  'examples/*/*.ts',
];

export default defineConfig(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  globalIgnores(['**/dist/', '**/generated/', '**/.mandato/', 'coverage/']),
  code(),
  graphqlFiles(),
);

function code() {
  return [
    {
      files: ['**/*.{js,cjs,mjs,ts,tsx}'],
      extends: [js.configs.recommended],
      rules: {
        complexity: ['error', 15],
        eqeqeq: ['error', 'always', { null: 'ignore' }],
        'max-lines': ['error', 300],
        'max-params': ['error', 4],
        'no-console': 'error',
        'no-control-regex': 'off', // refusing control characters is part of the work
        'no-restricted-syntax': [
          'error',
          {
            selector: 'ExportDefaultDeclaration',
            message: 'Export by name: a default export has another name in every file that imports it.',
          },
        ],
        'no-undef': 'off', // tsc sees it in the sources; the few plain scripts run in every build
      },
    },
    {
      files: ['**/*.{ts,tsx}'],
      extends: [ts.configs.strict],
      languageOptions: {
        parserOptions: {
          // The widest of each workspace: where there is one for tests, it holds the sources too.
          project: [
            'packages/{server,playground,network}/tsconfig.json',
            'packages/{rules,server,network}/tsconfig.test.json',
            'packages/sdk/test/tsconfig.json',
            'examples/*/tsconfig.json',
          ],
          tsconfigRootDir: import.meta.dirname,
        },
      },
      rules: {
        '@typescript-eslint/await-thenable': 'error',
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
        '@typescript-eslint/no-extraneous-class': 'off', // a decorated class may be empty
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/no-misused-promises': 'error',
        '@typescript-eslint/no-unnecessary-type-assertion': 'error',
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
        '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
        '@typescript-eslint/switch-exhaustiveness-check': [
          'error',
          { considerDefaultExhaustiveForUnions: true },
        ],
      },
    },
    {
      files: TESTS,
      rules: {
        '@typescript-eslint/no-non-null-assertion': 'off',
        'max-lines': ['error', 400],
        'max-params': 'off', // rows of a table of cases
      },
    },
    {
      files: ['**/*.test-d.ts'],
      rules: {
        '@typescript-eslint/ban-ts-comment': 'off',
        '@typescript-eslint/no-unused-expressions': 'off',
        '@typescript-eslint/no-unused-vars': 'off',
      },
    },
    { files: ['**/migrations/**'], rules: { 'max-lines': 'off' } },
    { files: [...TERMINAL, ...TESTS], rules: { 'no-console': 'off' } },
    // Tools ask for a default export, Jest in its setup files too.
    { files: [...CONFIGS, '**/test/setup/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ];
}

function graphqlFiles() {
  const sdk = 'packages/sdk/operations/*.graphql';
  const examples = 'packages/playground/examples/*.graphql';
  const questions = 'packages/server/queries/*.graphql';
  // The plugin keeps the first configuration it is given, so there is one, with a project for each set of operations.
  const projects = {
    sdk: { schema: 'schema.graphql', documents: sdk },
    examples: { schema: 'schema.graphql', documents: examples },
    questions: { schema: 'schema.graphql', documents: questions },
  };
  const { configs } = graphql;
  return [
    {
      files: ['**/*.graphql'],
      languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { projects } } },
      plugins: { '@graphql-eslint': graphql },
    },
    { files: ['schema.graphql'], rules: { ...configs['flat/schema-recommended'].rules, ...schemaRules() } },
    {
      files: [sdk, examples, questions],
      rules: {
        ...configs['flat/operations-recommended'].rules,
        '@graphql-eslint/require-selections': 'off', // no normalised cache that would need an id everywhere
      },
    },
  ];
}

function schemaRules() {
  return {
    '@graphql-eslint/naming-convention': ['error', names()],
    '@graphql-eslint/require-description': [
      'error',
      {
        types: true,
        DirectiveDefinition: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]'],
      },
    ],
    '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
    '@graphql-eslint/strict-id-in-types': 'off', // values without an identity of their own have no id
    // The plugin's require-deprecation-date wants an argument that GraphQL does not know; ours is in the reason.
    'no-restricted-syntax': [
      'error',
      {
        selector:
          'Directive[name.value=deprecated] > Argument[name.value=reason] > :not(Name, [value=/ Removal on \\d{4}-(01|04|07|10)-01\\.$/])',
        message: 'End the reason with "Removal on YYYY-MM-01.", the first day of a quarter.',
      },
    ],
  };
}

function names() {
  const forbidden = {
    forbiddenPrefixes: ['get', 'list', 'query', 'mutation'],
    forbiddenSuffixes: ['List', 'Query', 'Mutation'],
  };
  const noKind = { style: 'PascalCase', forbiddenSuffixes: ['Type', 'Enum', 'Interface', 'Union', 'Scalar'] };
  return {
    ObjectTypeDefinition: noKind,
    InterfaceTypeDefinition: noKind,
    UnionTypeDefinition: noKind,
    EnumTypeDefinition: noKind,
    FieldDefinition: 'camelCase',
    InputValueDefinition: 'camelCase',
    DirectiveDefinition: 'camelCase',
    EnumValueDefinition: 'UPPER_CASE',
    'FieldDefinition[parent.name.value=/^(Query|Mutation|Subscription)$/]': forbidden,
    InputObjectTypeDefinition: {
      style: 'PascalCase',
      requiredPattern: /(Input|Filter|Order|By|Comparator|Range)$/,
    },
    [ofType('Boolean')]: {
      requiredPattern: /^((is|can|has|would)[A-Z]|(ongoing|required|changedSinceApproval)$)/,
    },
    [ofType('DateTime')]: { requiredPattern: /(^at|At|^since|Until)$/ },
    [ofType('Date')]: { requiredPattern: /(On|From|To|Before|After|AsOf|^start|^end)$/ },
  };
}

function ofType(name) {
  return `FieldDefinition[gqlType.name.value=${name}],FieldDefinition[gqlType.gqlType.name.value=${name}]`;
}
