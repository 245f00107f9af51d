// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: ['dist/**', 'node_modules/**', '.astro/**', '.cache/**', 'test-results/**', 'public/**', 'src/build/service-worker-source.js'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An index signature is read with brackets so that a misspelled field does not pass for a known one.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-globals': ['error', { name: 'event', message: 'Name the parameter.' }],
    },
  },
  {
    // Models get time and chance as arguments.
    files: ['src/features/*/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A model gets the time as an argument.' },
        { object: 'Math', property: 'random', message: 'A model gets its seed as an argument.' },
        { object: 'performance', property: 'now', message: 'A model gets the time as an argument.' },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'indexedDB', 'navigator', 'location', 'fetch'],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.recommended] },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    // A region that scrolls sideways must be reachable by keyboard.
    rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'group'], tags: [] }] },
  },
);
