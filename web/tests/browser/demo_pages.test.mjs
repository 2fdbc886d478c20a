// Every page of the office's and of a secretary's menu, and what is behind it: no fault that axe knows, nothing beyond the edge, on a PC and on a phone.
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
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > clientWidth)
    return `is ${scrollWidth} wide on ${clientWidth}: ${wide
      .slice(0, 3)
      .map((each) => each.outerHTML.slice(0, 160))
      .join(' | ')}`
  })
  if (beyond) found.push(beyond)
  return found.map((fault) => `${address}: ${fault}`)
}

const menu = (page) =>
  page
    .getByRole('navigation', { name: 'Danh mục' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))

async function addresses(page) {
  const hrefs = await menu(page)
  const first = async (address) => (await ask(page, 'GET', address)).json.rows
  const organisations = await first('/api/organisations')
  const cell = organisations.find((row) => /cell/.test(row.kind))
  const committee = organisations.find((row) => row.kind === 'grassroots_committee')
  const [member] = await first(`/api/members?organisation=${cell.id}`)
  const { today } = (await ask(page, 'GET', '/api/session')).json
  const [meeting] = await first(`/api/organisations/${cell.id}/meetings?year=${Number(today.slice(0, 4)) - 1}`)
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

async function done(page, method, address, body) {
  const answer = await ask(page, method, address, body)
  assert.ok(answer.status < 300, `${method} ${address}: ${answer.text}`)
  return answer.json
}

// One that runs now, with a vote and a conclusion on its first item and a task given.
async function holdOne(page, cell, today) {
  const { id } = await done(page, 'POST', `/api/organisations/${cell}/planned-meetings`, { kind: 'regular', day: today })
  const { version, kind, day } = await done(page, 'GET', `/api/planned-meetings/${id}`)
  const { items } = await done(page, 'GET', `/api/planned-meetings/${id}/template`)
  const questions = [{ question: 'Vì sao còn chậm?' }]
  await done(page, 'PUT', `/api/planned-meetings/${id}`, { version, kind, day, items, questions })
  const start = async () => {
    await done(page, 'POST', `/api/meetings/${id}/start`)
    await done(page, 'POST', `/api/meetings/${id}/all-present`)
    const { roll, current_item } = await done(page, 'GET', `/api/meetings/${id}/live`)
    const at = `/api/meetings/${id}`
    await done(page, 'PUT', `${at}/items/${current_item}/conclusion`, { version: 1, conclusion: 'Thông qua' })
    await done(page, 'PUT', `${at}/interventions/${id}`, { version: 0, item_id: current_item, member_id: roll[0].id, gist: 'Nhất trí' })
    const counts = { in_favour: 3, against: 0, abstained: 0 }
    await done(page, 'PUT', `${at}/votes/${id}`, {
      version: 0,
      matter: 'ordinary',
      question: 'Thông qua',
      item_id: current_item,
      ...counts,
    })
    await done(page, 'POST', `${at}/tasks`, { title: 'Rà soát hồ sơ', due_on: today })
  }
  return { id, start, close: () => done(page, 'POST', `/api/meetings/${id}/close`, {}) }
}

story(
  'every page of a secretary, and a meeting from plan to minutes, is without fault on a PC and on a phone',
  () => base,
  async (person) => {
    const page = await person(desk)
    await signIn(page, 'bithu', logins.bithu)
    const hrefs = (await menu(page)).filter((href) => href !== '/')
    const { today } = (await ask(page, 'GET', '/api/session')).json
    const cell = (await done(page, 'GET', '/api/organisations')).rows.find((row) => /cell/.test(row.kind)).id
    const meeting = await holdOne(page, cell, today)
    const faults = []
    const look = async (address) => {
      for (const view of [desk, phone]) {
        await page.setViewportSize(view)
        faults.push(...(await faultsOf(page, address)))
      }
    }
    for (const address of hrefs) await look(address)
    for (const address of ['/papers/head', '/papers/minutes', `/organisations/${cell}/held-meeting`]) await look(address)
    for (const tab of ['about', 'meetings', 'tasks']) await look(`/organisations/${cell}?tab=${tab}`)
    await look(`/meetings/${meeting.id}`)
    await look(`/meetings/${meeting.id}/notice`)
    await meeting.start()
    await look(`/meetings/${meeting.id}`)
    await meeting.close()
    await look(`/meetings/${meeting.id}`)
    await look(`/meetings/${meeting.id}/minutes`)
    assert.deepEqual(faults, [])
  },
)
