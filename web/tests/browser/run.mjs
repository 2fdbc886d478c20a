// npm run browser -- PROGRAM [PATTERN]: every browser test against that program, one file after the other.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const [program, pattern = ''] = process.argv.slice(2)
if (!program) throw new Error('npm run browser -- PROGRAM [PATTERN]')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && name.includes(pattern))
  .map((name) => join(folder, name))
const ran = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
  env: { ...process.env, NENNEP: resolve(program) },
})
process.exit(ran.status ?? 1)
