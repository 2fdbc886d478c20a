// npm run browser -- PROGRAM [PATTERN]: the browser tests against that program, one file after the other; those named demo_* share one trial site.
// NENNEP_PAGES=FOLDER takes the pages from a build of Vite instead of the program's; NENNEP_PICTURES=FOLDER keeps a picture of each page that failed.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const [program, pattern = ''] = process.argv.slice(2)
if (!program) throw new Error('npm run browser -- PROGRAM [PATTERN]')
process.env.NENNEP = resolve(program)
const { serve } = await import('./site.mjs')

const names = readdirSync(folder).filter((name) => name.endsWith('.test.mjs') && name.includes(pattern))
if (names.length === 0) throw new Error(`no test is named ${pattern}`)
const demo = names.some((name) => name.startsWith('demo_')) ? await serve('--demo') : null
if (demo) process.env.NENNEP_DEMO = JSON.stringify({ base: demo.base, said: demo.said() })
const files = names.map((name) => join(folder, name))
const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { stdio: 'inherit' })
const code = await new Promise((done) => tests.on('exit', done))
const ended = await demo?.stop()
if (ended) console.error(`the trial site ended with ${ended}`)
process.exit(code || ended || 0)
