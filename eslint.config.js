// @ts-check
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const disk = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'Only src/storage knows what lies on the device.',
}));

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.astro/**',
      '.cache/**',
      'test-results/**',
      'public/**',
      'src/build/service-worker-source.js',
      'src/build/portable/*',
    ],
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
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: ['src/storage/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'event', message: 'Name the parameter.' }, ...disk],
      'no-restricted-properties': [
        'error',
        ...disk.flatMap(({ name, message }) => ['window', 'globalThis'].map((object) => ({ object, property: name, message }))),
      ],
    },
  },
  {
    // Warnings are held to test/lint-baseline.json, which may only shrink (see test/lint.ts).
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['warn', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use*.ts'],
    plugins: { 'react-hooks': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (hooks)) },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'warn' },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'jsx-a11y-x': a11y },
    settings: { 'jsx-a11y-x': { attributes: { for: ['for', 'htmlFor'] } } },
    rules: {
      ...a11y.configs.recommended.rules,
      // A region that scrolls sideways, and a tab's panel, must be reachable by keyboard.
      'jsx-a11y-x/no-noninteractive-tabindex': [
        'error',
        { roles: ['region', 'group', 'tabpanel'], tags: ['section'], allowExpressionValues: true },
      ],
    },
  },
  {
    files: ['test/browser/**/*.ts', 'test/bench/*.ts'],
    ignores: ['test/browser/give-files.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.property.name="setInputFiles"]', message: 'giveFiles waits until the field takes them.' },
        {
          selector:
            'CallExpression[callee.property.name=/^toBe(Enabled|Disabled)$/] > * CallExpression[callee.property.name="locator"] > Literal[value=/^fieldset/]',
          message: 'A fieldset is never disabled to toBeEnabled: ask for fieldset:not([disabled]).',
        },
      ],
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
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'location', 'fetch', ...disk],
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
