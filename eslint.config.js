// Lint rules, and the floors of src/lib: who may import whom.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const FLOORS = [
  'errors',
  'i18n',
  'lexicon',
  'duty',
  'address',
  'analysis',
  'finding',
  'entry',
  'db',
  'query',
  'naming',
  'chart',
  'statement',
  'state',
  'export',
  'view'
];
const MAY = {
  i18n: ['errors', 'lexicon'],
  lexicon: ['errors'],
  duty: ['errors', 'lexicon'],
  address: ['duty'],
  analysis: ['errors', 'lexicon', 'query'],
  finding: ['errors', 'lexicon', 'duty', 'analysis'],
  entry: ['errors', 'lexicon'],
  db: ['errors', 'duty'],
  query: ['errors', 'address', 'analysis', 'finding', 'entry', 'duty', 'db', 'i18n'],
  naming: ['analysis', 'query', 'i18n', 'duty'],
  statement: ['address', 'analysis', 'duty', 'query', 'naming', 'chart'],
  chart: ['naming', 'errors', 'address', 'analysis', 'finding', 'duty', 'query', 'i18n'],
  state: ['naming', 'errors', 'address', 'analysis', 'finding', 'entry', 'duty', 'db', 'query', 'i18n'],
  export: ['naming', 'errors', 'address', 'analysis', 'finding', 'duty', 'db', 'query', 'chart', 'state', 'i18n'],
  view: FLOORS
};
const NO_RUNTIME = {
  echarts: { allowed: 'src/lib/chart/render.ts', message: 'echarts at run time only in chart/render.ts' },
  '@duckdb/duckdb-wasm': { allowed: 'src/lib/db/**', message: 'duckdb-wasm only in db/' }
};

/** @param {string} floor */
function closed(floor) {
  return FLOORS.filter(
    (other) => other !== floor && !(MAY[/** @type {keyof typeof MAY} */ (floor)] ?? []).includes(other)
  );
}

/** @param {string[]} groups @param {string} floor */
function restrict(groups, floor) {
  return /** @type {import('typescript-eslint').ConfigWithExtends} */ ({
    files: [`src/lib/${floor}/**/*.{ts,svelte}`],
    ignores: [NO_RUNTIME.echarts.allowed],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...groups.map((group) => ({
              group: [`**/${group}/*`, `$lib/${group}/*`],
              message: `${floor} may not import ${group}`,
              allowTypeImports: floor === 'analysis' && group === 'duty'
            })),
            { group: ['echarts', 'echarts/*'], message: NO_RUNTIME.echarts.message, allowTypeImports: true },
            ...(floor === 'db' ? [] : [{ group: ['@duckdb/*'], message: NO_RUNTIME['@duckdb/duckdb-wasm'].message }]),
            ...([
              'duty',
              'address',
              'naming',
              'statement',
              'lexicon',
              'query',
              'analysis',
              'finding',
              'entry',
              'chart',
              'i18n'
            ].includes(floor)
              ? [{ group: ['svelte', 'svelte/*', '$app/*', '$lib/*'], message: `${floor} loads without Svelte` }]
              : [])
          ]
        }
      ]
    }
  });
}

export default ts.config(
  { ignores: ['build/', '.setup/', '.svelte-kit/', 'static/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }]
    }
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  ...FLOORS.filter((floor) => floor !== 'errors').map((floor) => restrict(closed(floor), floor))
);
