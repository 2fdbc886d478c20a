// The real program on a site of its own and the real browser: what every browser test begins with.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )
// Patience for a busy machine; nothing waits this long where all is well.
const patience_ms = 30_000
export const desk = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

// Serves a site in a folder of its own on a free port; `said` is what the program printed before it listened.
export async function serve(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'nennep-browser-'))
  const child = spawn(process.env.NENNEP, ['serve', '--data', folder, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let wrong = ''
  child.stderr.on('data', (text) => (wrong += text))
  const base = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text
      const listening = /https?:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (listening) resolve(listening[0])
    })
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}${wrong}`)))
  })
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.on('exit', (code) => {
        rmSync(folder, { recursive: true, force: true })
        resolve(code)
      })
      child.kill('SIGTERM')
    })
  return { base, said: () => said, stop, folder }
}

// The trial site that run.mjs serves, and its logins: login name to password, as printed.
export function demo() {
  const { base, said } = JSON.parse(process.env.NENNEP_DEMO)
  const logins = Object.fromEntries([...said.matchAll(/: (\S+) {3}mật khẩu: (\S+)/g)].map(([, login, password]) => [login, password]))
  return { base, logins }
}

// A test told as a story: `person(view)` gives a page of a person of his own. No page may have told the console of a fault (a breach of the
// content security policy is one).
export function story(name, base, tell) {
  test(name, { timeout: 300_000 }, async () => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
    const pages = []
    const faults = []
    const person = async (view = desk) => {
      const context = await browser.newContext({ baseURL: base(), viewport: view, locale: 'vi-VN', acceptDownloads: true })
      context.setDefaultTimeout(patience_ms)
      await takePages(context, base())
      const page = await context.newPage()
      page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`))
      page.on('console', (line) => {
        if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) faults.push(`${page.url()}: ${line.text()}`)
      })
      pages.push(page)
      return page
    }
    try {
      await tell(person)
      assert.deepEqual(faults, [])
    } catch (fault) {
      await keepPictures(pages, name)
      throw fault
    } finally {
      await browser.close()
    }
  })
}

async function keepPictures(pages, name) {
  const folder = process.env.NENNEP_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const file = name.replace(/\P{L}+/gu, '_').slice(0, 60)
  for (const [index, page] of pages.entries()) await page.screenshot({ path: join(folder, `${file}_${index}.png`) }).catch(() => {})
}

// Pages of a build stand before the program's own, under the headers that the program gives to its own.
async function takePages(context, base) {
  const folder = process.env.NENNEP_PAGES
  if (!folder) return
  const given = await fetch(base)
  const headers = { 'content-security-policy': given.headers.get('content-security-policy') ?? '' }
  const isPage = (url) => url.origin === base && !/^\/(api|healthz)\b/.test(url.pathname)
  await context.route(isPage, (route) => {
    const file = join(folder, new URL(route.request().url()).pathname)
    return route.fulfill({ path: existsSync(file) && statSync(file).isFile() ? file : join(folder, 'index.html'), headers })
  })
}

export const see = (locator) => locator.waitFor()

export async function signIn(page, login, password) {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await see(page.getByRole('navigation', { name: 'Danh mục' }))
}

// The first sign-in with a code on a slip, and the password chosen with it.
export async function signInWithCode(page, login, code, password) {
  await page.goto('/')
  await page.getByRole('button', { name: 'Đăng nhập lần đầu' }).click()
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(login)
  await page.getByRole('textbox', { name: 'Mã trên phiếu' }).fill(code)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await page.getByLabel('Gõ lại mật khẩu mới', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
  await see(page.getByRole('navigation', { name: 'Danh mục' }))
}

export const menu = (page, name) => page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name, exact: true })
export const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' })

// What the server answers to whoever is signed in on the page.
export function ask(page, method, address, body) {
  return page.evaluate(
    async ([method, address, body]) => {
      const headers = { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) }
      const answer = await fetch(address, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      const text = await answer.text()
      return { status: answer.status, text, json: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : null }
    },
    [method, address, body],
  )
}

// The page has come to rest: its heading stands, nothing is waited for.
export async function rest(page) {
  await see(page.getByRole('heading', { level: 1 }))
  await page.getByText('Đang tải…').first().waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
}

// What axe finds on the page as it is, in one line each.
export async function violations(page) {
  const found = await page.evaluate(
    `(() => { const module = undefined; ${axe}; return window.axe.run({ resultTypes: ['violations'] }) })()`,
  )
  return found.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target).join(' | ')}`)
}
