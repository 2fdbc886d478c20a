// The committee's office on the trial site: what it sees at a glance, and how it comes to what lies behind.
import assert from 'node:assert/strict'
import { ask, demo, heading, see, signIn, story } from './site.mjs'

const { base, logins } = demo()
const office = async (person) => {
  const page = await person()
  await signIn(page, 'vanphong', logins.vanphong)
  return page
}

story(
  'a square of the year opens its meeting, and the meeting what the rules say of it',
  () => base,
  async (person) => {
    const page = await office(person)
    const map = page.getByRole('grid', { name: 'Sinh hoạt theo chi bộ và tháng' })
    const short = map.getByTitle(/thiếu thời lượng/).first()
    await short.click()
    const drawer = page.getByRole('dialog')
    const finding = drawer.getByRole('listitem').filter({ hasText: 'Chưa đúng' }).first()
    await see(finding)
    assert.match(await finding.innerText(), /phút/)
    const meeting = drawer.getByRole('link', { name: /ngày \d\d\/\d\d\/\d{4}/ }).first()
    const [day] = /\d\d\/\d\d\/\d{4}/.exec(await meeting.innerText())
    await meeting.click()
    await see(heading(page, new RegExp(day)))
    await see(page.getByRole('heading', { name: 'Đối chiếu với quy định' }))
    await see(page.getByText(/^Căn cứ: /).first())
  },
)

story(
  'what needs acting on names the cell and leads to the next step',
  () => base,
  async (person) => {
    const page = await office(person)
    const list = page.getByRole('region', { name: 'Cần xử lý' })
    await see(list.getByRole('listitem').first())
    const meeting = list.getByRole('link', { name: /^Xem buổi họp: / }).first()
    if ((await meeting.count()) === 0) await list.getByRole('button', { name: /^Xem cả/ }).click()
    const cell = (await meeting.getAttribute('aria-label')).replace('Xem buổi họp: ', '')
    await meeting.click()
    await see(page.getByRole('heading', { name: 'Đối chiếu với quy định' }))
    await see(page.getByRole('main').getByText(cell).first())
  },
)

story(
  'anybody is found from the keyboard alone, typed without marks',
  () => base,
  async (person) => {
    const page = await office(person)
    await see(page.getByRole('grid'))
    await page.keyboard.press('Control+K')
    await see(page.getByRole('combobox', { name: /^Tìm đảng viên/ }))
    await page.keyboard.type('nguyen van')
    const found = page.getByRole('listbox', { name: 'Kết quả tìm' })
    await see(found.getByRole('option', { name: /nguyễn.*v[ăâ]n/i }).nth(1))
    const chosen = found.getByRole('option', { selected: true })
    const first = await chosen.innerText()
    await page.keyboard.press('ArrowDown')
    const [name] = (await chosen.innerText()).split('\n')
    assert.notEqual(await chosen.innerText(), first)
    await page.keyboard.press('Enter')
    await see(heading(page, name))
    assert.match(page.url(), /\/members\//)
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1')
  },
)

story(
  'an Excel list holds what the office chose to see',
  () => base,
  async (person) => {
    const page = await office(person)
    await page.goto('/members?standing=probationary')
    await see(page.getByRole('table').getByRole('link').first())
    const { json } = await ask(page, 'GET', '/api/members?standing=probationary&limit=1')
    await see(page.getByRole('status').filter({ hasText: new RegExp(`trong ${json.total}\\b`) }))
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Excel' }).click()])
    assert.match(download.suggestedFilename(), /\.xlsx$/)
  },
)
