// The rules of the pages: strict types, hooks used rightly, small components, URLs and fetch in src/api alone, text in the words files alone.
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const letters = '[A-Za-zÀ-ỹ]{2}'

export default ts.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'node_modules'] },
  ...ts.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 150 }],
      'max-params': ['error', 5],
      'max-depth': ['error', 3],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'src/api/client.ts alone talks to the server.' }],
      'no-restricted-syntax': [
        'error',
        { selector: `JSXText[value=/${letters}/]`, message: 'Text stands in src/words.' },
        {
          selector: `JSXAttribute[name.name=/^(label|title|placeholder|description|aria-label|alt)$/] > Literal[value=/${letters}/]`,
          message: 'Text stands in src/words.',
        },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Never.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/api/client.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
