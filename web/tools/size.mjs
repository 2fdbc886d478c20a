// How much the office's first page weighs: its scripts and styles, compressed, with all they import at once. Fails above the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget_kb = 320
const dist = new URL('../dist/', import.meta.url)
const seen = new Map()

function weigh(name) {
  if (seen.has(name)) return
  const text = readFileSync(new URL(name, dist))
  seen.set(name, gzipSync(text, { level: 9 }).length)
  if (!name.endsWith('.js')) return
  for (const [, next] of text.toString().matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) weigh(`assets/${next}`)
}

const html = readFileSync(new URL('index.html', dist), 'utf8')
if (/<script(?![^>]*\bsrc=)/.test(html)) throw new Error('index.html has an inline script')
for (const [, name] of html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) weigh(name)
// The shell comes right after the session is known; it is part of the first page.
const entry = [...seen.keys()]
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(new URL(name, dist), 'utf8'))
  .join('\n')
for (const [, name] of entry.matchAll(/["']((?:assets\/|\.\/)(?:Shell|Switches|design|Page)[\w.-]*\.(?:js|css))["']/g))
  weigh(name.replace('./', 'assets/'))

const total = [...seen.values()].reduce((sum, size) => sum + size, 0) / 1024
for (const [name, size] of seen) console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}`)
console.log(`${total.toFixed(1).padStart(7)} KB of ${budget_kb} KB`)
if (total > budget_kb) process.exit(1)
