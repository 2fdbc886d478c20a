// A member reads of himself and of his cell's meetings; of everybody else not even that they are there.
import assert from 'node:assert/strict'
import { ask, demo, heading, menu, see, signIn, story } from './site.mjs'

const { base, logins } = demo()
const quarter = (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

// What there is elsewhere, as the office knows it.
async function elsewhere(page, cell) {
  const rows = async (address) => (await ask(page, 'GET', address)).json.rows
  const another = (await rows('/api/organisations')).find((row) => /cell/.test(row.kind) && row.id !== cell.id)
  const [member] = await rows(`/api/members?organisation=${another.id}`)
  const year = new Date().getFullYear() - 1
  const { rows: meetings } = (await ask(page, 'GET', `/api/organisations/${another.id}/meetings?year=${year}`)).json
  const mate = (await rows(`/api/members?organisation=${cell.id}`))[0]
  return { another, member, meeting: meetings[0], mate }
}

story(
  'a member sees his own record and his cell’s meetings',
  () => base,
  async (person) => {
    const page = await person()
    await signIn(page, 'dangvien', logins.dangvien)
    const { json: session } = await ask(page, 'GET', '/api/session')
    await menu(page, 'Thông tin của tôi').click()
    await see(heading(page, 'Thông tin của tôi'))
    await see(page.getByRole('navigation', { name: 'Vị trí trang' }).getByText(session.account.name))
    await page.getByRole('main').getByRole('link', { name: session.places[0].organisation.name }).first().click()
    await page.getByRole('tab', { name: 'Cuộc họp' }).click()
    const meetings = page.getByRole('table', { name: /^Sinh hoạt năm/ })
    const held = meetings.getByRole('link', { name: /^\d\d\/\d\d\/\d{4}$/ }).last()
    const day = await held.innerText()
    await held.click()
    await see(heading(page, new RegExp(day)))
    assert.deepEqual(
      await Promise.all(['Nhập dữ liệu', 'Tài khoản', 'Đảng viên', 'Báo cáo'].map((name) => menu(page, name).count())),
      [0, 0, 0, 0],
    )
    assert.equal(await page.getByRole('button', { name: 'Lên lịch họp' }).count(), 0)
  },
)

story(
  'a member comes to nothing of others: not by address, not by call, not by search',
  () => base,
  async (person) => {
    const page = await person()
    await signIn(page, 'dangvien', logins.dangvien)
    const { json: session } = await ask(page, 'GET', '/api/session')
    const office = await person()
    await signIn(office, 'vanphong', logins.vanphong)
    const { another, member, meeting, mate } = await elsewhere(office, session.places[0].organisation)
    const now = quarter(session.today)

    const calls = [
      ['GET', `/api/organisations/${another.id}/meetings?year=2026`],
      ['GET', `/api/organisations/${another.id}/findings?year=2026`],
      ['GET', `/api/organisations/${another.id}/offices`],
      ['GET', `/api/organisations/${another.id}/members-summary`],
      ['GET', `/api/meetings/${meeting.id}`],
      ['GET', `/api/members/${member.id}`],
      ['GET', `/api/members/${mate.id}`],
      ['GET', '/api/members'],
      ['GET', '/api/members.xlsx'],
      ['GET', '/api/member-counts'],
      ['GET', `/api/overview?organisation=${another.id}&year=2026`],
      ['GET', '/api/reports/quarters'],
      ['GET', `/api/reports/quarters/${now}`],
      ['GET', `/api/reports/quarters/${now}?organisation=${session.places[0].organisation.id}`],
      ['GET', `/api/reports/quarters/${now}/figures/members.admitted`],
      ['GET', `/api/reports/quarters/${now}/text`],
      ['GET', `/api/report-files/${now}`],
      ['GET', '/api/imports'],
      ['GET', '/api/accounts'],
      ['POST', '/api/accounts/slips', { organisation_id: another.id, whom: 'members', renew: false }],
      ['POST', `/api/organisations/${another.id}/planned-meetings`, { kind: 'regular', day: session.today }],
      ['POST', `/api/organisations/${session.places[0].organisation.id}/planned-meetings`, { kind: 'regular', day: session.today }],
      ['POST', `/api/reports/quarters/${now}/lock`, {}],
    ]
    const told = []
    for (const [method, address, body] of calls) {
      const { status } = await ask(page, method, address, body)
      if (status !== 403 && status !== 404) told.push(`${method} ${address}: ${status}`)
    }
    assert.deepEqual(told, [])

    for (const address of ['/members', '/reports', `/reports/${now}`, '/imports', '/accounts']) {
      await page.goto(address)
      await see(heading(page, 'Không tìm thấy trang'))
    }
    for (const address of [`/members/${member.id}`, `/meetings/${meeting.id}`]) {
      await page.goto(address)
      await see(page.getByRole('main').getByRole('alert'))
      assert.ok(!(await page.getByRole('main').innerText()).includes(member.full_name))
    }

    const { json: found } = await ask(page, 'GET', `/api/search?q=${encodeURIComponent('nguyen')}&limit=50`)
    assert.deepEqual(
      found.members.filter((each) => each.id !== session.account.member_id),
      [],
    )
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox', { name: /^Tìm đảng viên/ }).fill(member.full_name)
    await see(page.getByText(/^Không tìm thấy gì cho/))
  },
)
