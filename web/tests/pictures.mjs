// Pictures of pages: node tests/pictures.mjs OUT [--mock FILE.json] [--base URL] [--login NAME:PASSWORD] PATH...
// FILE.json answers /api by "METHOD /api/path" (the query is ignored) with an object, or {"status": 422, "body": {...}}; axe looks at each page too.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const given = process.argv.slice(2)
const option = (name) => {
  const at = given.indexOf(`--${name}`)
  return at < 0 ? undefined : given.splice(at, 2)[1]
}
const mock = option('mock')
const base = option('base') ?? 'http://127.0.0.1:15173'
const login = option('login')
const [out, ...paths] = given
if (!out || paths.length === 0)
  throw new Error('node tests/pictures.mjs OUT [--mock FILE.json] [--base URL] [--login NAME:PASSWORD] PATH...')
mkdirSync(out, { recursive: true })

const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
const views = { pc: [1366, 768], phone: [390, 844], wide: [1920, 1080] }
let faults = 0

async function answerFrom(file, context) {
  const answers = JSON.parse(readFileSync(file, 'utf8'))
  await context.route(
    (url) => url.pathname.startsWith('/api/'),
    (route) => {
      const { pathname } = new URL(route.request().url())
      const answer = answers[`${route.request().method()} ${pathname}`]
      const body =
        answer === undefined
          ? { title: `no fixture for ${pathname}`, status: 404, code: 'http.not_found', arguments: {}, errors: [] }
          : (answer?.body ?? answer)
      const status = answer === undefined ? 404 : (answer?.body && answer.status) || 200
      return route.fulfill({
        status,
        contentType: status < 400 ? 'application/json' : 'application/problem+json',
        body: JSON.stringify(body),
      })
    },
  )
}

for (const [view, [width, height]] of Object.entries(views)) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    hasTouch: view === 'phone',
    isMobile: view === 'phone',
    bypassCSP: true,
  })
  if (mock) await answerFrom(mock, context)
  if (login) {
    const [login_name, password] = login.split(':')
    await context.request.post(`${base}/api/session`, { data: { login_name, password }, headers: { origin: base } })
  }
  for (const path of paths) {
    const page = await context.newPage()
    page.on('pageerror', (fault) => console.log(`${view} ${path}: ${fault.message}`))
    page.on(
      'console',
      (line) => line.type() === 'error' && !line.text().includes('status of 4') && console.log(`${view} ${path}: ${line.text()}`),
    )
    await page.goto(base + path, { waitUntil: 'networkidle' })
    await page.waitForTimeout(300)
    const name = `${out}/${path.replace(/\W+/g, '_').replace(/^_|_$/g, '') || 'home'}-${view}`
    await page.screenshot({ path: `${name}.png` })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) console.log(`${view} ${path}: ${overflow} px too wide`, ++faults)
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() => window.axe.run())
    for (const fault of violations)
      console.log(
        `${view} ${path}: axe ${fault.impact} ${fault.id}: ${fault.nodes
          .map((node) => node.target)
          .join(' | ')
          .slice(0, 300)}`,
        ++faults,
      )
    if (view === 'pc') {
      await page.emulateMedia({ media: 'print' })
      await page.screenshot({ path: `${name.replace(/pc$/, 'print')}.png`, fullPage: true })
    }
    await page.close()
  }
  await context.close()
}
await browser.close()
console.log(faults === 0 ? 'no faults' : `${faults} faults`)
