// Every page of the office's menu, and what is behind it: no fault that axe knows, nothing beyond the edge, on a PC and on a phone.
import assert from 'node:assert/strict'
import { ask, demo, desk, phone, rest, signIn, story, violations } from './site.mjs'

const { base, logins } = demo()

// Every square of a whole bloc would cost axe minutes; those of one committee are made alike.
const whole_bloc = '/overview'

async function faultsOf(page, address) {
  await page.goto(address)
  await rest(page).catch((fault) => {
    throw new Error(`${address} does not come to rest: ${fault.message}`)
  })
  const found = address === whole_bloc ? [] : await violations(page)
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  if (scrollWidth > clientWidth) found.push(`is ${scrollWidth} wide on ${clientWidth}`)
  return found.map((fault) => `${address}: ${fault}`)
}

async function addresses(page) {
  const hrefs = await page
    .getByRole('navigation', { name: 'Danh mục' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const first = async (address) => (await ask(page, 'GET', address)).json.rows
  const organisations = await first('/api/organisations')
  const cell = organisations.find((row) => /cell/.test(row.kind))
  const committee = organisations.find((row) => row.kind === 'grassroots_committee')
  const [member] = await first(`/api/members?organisation=${cell.id}`)
  const [meeting] = await first(`/api/organisations/${cell.id}/meetings?year=2026`)
  const [, quarter] = await first('/api/reports/quarters')
  return [
    ...new Set(hrefs.filter((href) => href !== '/')),
    `${whole_bloc}?organisation=${committee.id}`,
    `/organisations/${committee.id}`,
    '/accounts/slips',
    '/rules/new',
    `/members/${member.id}`,
    `/meetings/${meeting.id}`,
    ...['about', 'meetings', 'findings', 'members', 'offices'].map((tab) => `/organisations/${cell.id}?tab=${tab}`),
    `/reports/${quarter.quarter}`,
    `/reports/${quarter.quarter}/figures/meetings.regular_held`,
    '/nowhere',
  ]
}

for (const view of [desk, phone])
  story(
    `every page of the office is without fault at ${view.width} pixels`,
    () => base,
    async (person) => {
      const page = await person(desk)
      const faults = []
      await page.setViewportSize(view)
      faults.push(...(await faultsOf(page, '/')))
      await page.setViewportSize(desk)
      await signIn(page, 'vanphong', logins.vanphong)
      const all = await addresses(page)
      await page.setViewportSize(view)
      for (const address of all) faults.push(...(await faultsOf(page, address)))
      assert.deepEqual(faults, [])
    },
  )
