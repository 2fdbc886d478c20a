// Writes src/api/schema.d.ts from the server's own description of its API.
import { writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const ast = await openapi(new URL('../../docs/api/openapi.json', import.meta.url), { alphabetize: true })
writeFileSync(
  new URL('../src/api/schema.d.ts', import.meta.url),
  `// Generated from docs/api/openapi.json by npm run api.\n${astToString(ast)}`,
)
