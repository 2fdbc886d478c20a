// The real program on a site of its own and the real browser: what every browser test begins with.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const program = process.env.NENNEP
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )

// Serves a site in a folder of its own on a free port; `said` is what the program printed before it listened.
export async function serve(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'nennep-browser-'))
  const child = spawn(program, ['serve', '--data', folder, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
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

export async function open() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
  return browser
}

// A page of a person of his own; faults on the page fail the test that asks `faults`.
export async function person(browser, base, view = { width: 1366, height: 768 }) {
  const context = await browser.newContext({ baseURL: base, viewport: view, locale: 'vi-VN', acceptDownloads: true })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (line) => line.type() === 'error' && !/status of 4\d\d/.test(line.text()) && faults.push(line.text()))
  return { page, context, faults }
}

// What axe finds on the page as it is, in one line each.
export async function violations(page) {
  const found = await page.evaluate(`(() => { const module = undefined; ${axe}; return window.axe.run() })()`)
  return found.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target).join(' | ')}`)
}
