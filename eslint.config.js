// Lint rules; who may import whom stands in scripts/floors.mjs, where words may stand in scripts/words.mjs.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { floors } from './scripts/floors.mjs';
import { words } from './scripts/words.mjs';

/** What the linter needs to know of svelte.config.js, in plain data, so that its results can be kept between runs. */
const SVELTE = { compilerOptions: { runes: true } };

export default ts.config(
  { ignores: ['build/', '.setup/', '.svelte-kit/', 'static/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig: SVELTE } }
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
      'no-empty': ['error', { allowEmptyCatch: false }],
      // Addresses are copied whole; whatever else is long can be broken (rows of the TSV tables are no code).
      'max-len': ['error', { code: 120, ignoreUrls: true }]
    }
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { plugins: { house: { rules: { floors, words } } }, rules: { 'house/floors': 'error', 'house/words': 'error' } }
);
