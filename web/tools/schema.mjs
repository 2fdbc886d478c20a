// Writes src/api/schema.d.ts from the server's own description of its API; whatever reads types runs this first, so it is never stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const target = new URL('../src/api/schema.d.ts', import.meta.url)
const file = () => ts.factory.createTypeReferenceNode('Blob')
const ast = await openapi(new URL('../../docs/api/openapi.json', import.meta.url), {
  alphabetize: true,
  transform: (schema) => (schema.format === 'binary' ? file() : undefined),
})
const text = `// Generated from docs/api/openapi.json by npm run api.\n${astToString(ast)}`
// Left alone where nothing changed, so that a running vite does not begin anew.
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
