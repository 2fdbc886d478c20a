// Secretary and deputy run one meeting at once, each with a page of his own: nothing of the one is lost to the other.
import assert from 'node:assert/strict'
import { ask, demo, heading, see, signIn, story } from './site.mjs'

const { base, logins } = demo()

async function planToday(page) {
  await page.getByRole('grid', { name: 'Sinh hoạt theo chi bộ và tháng' }).getByRole('rowheader').getByRole('link').click()
  await see(page.getByRole('tab', { name: 'Cuộc họp' }))
  const cell = new URL(page.url()).pathname.split('/').pop()
  const { today } = (await ask(page, 'GET', '/api/session')).json
  const planned = await ask(page, 'POST', `/api/organisations/${cell}/planned-meetings`, { kind: 'extraordinary', day: today })
  assert.equal(planned.status, 200, planned.text)
  return planned.json.id
}

const title = (page, number) => page.getByRole('textbox', { name: `Nội dung mục ${number}`, exact: true })
const told = (page, sentence) => see(page.getByRole('alert').filter({ hasText: sentence }))
const read = async (page, address) => (await ask(page, 'GET', address)).json

// Fills a field and waits until the server has answered what the page sends by itself.
async function write(page, field, text, { status, leave = false }) {
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT')
  await field.fill(text)
  if (leave) await field.blur()
  assert.equal((await answered).status(), status)
}

// The page sees the meeting as it is now, whatever others do, until it is let go.
async function hold(page, meeting) {
  const held = ['live', 'stage'].map((name) => `/api/meetings/${meeting}/${name}`)
  for (const address of held) {
    const json = await read(page, address)
    await page.route(`**${address}`, (route) => route.fulfill({ json }))
  }
  return async () => {
    for (const address of held) await page.unroute(`**${address}`)
  }
}

async function prepare(secretary, deputy, meeting) {
  const plan = () => read(secretary, `/api/planned-meetings/${meeting}`)
  await secretary.goto(`/meetings/${meeting}`)
  await secretary.getByRole('button', { name: 'Các bước thường dùng' }).click()
  await see(secretary.getByText(/Đã lưu lúc/))
  await deputy.goto(`/meetings/${meeting}`)
  await see(title(deputy, 2))

  await write(secretary, title(secretary, 1), 'Mở đầu theo bí thư', { status: 200 })
  await write(deputy, title(deputy, 2), 'Việc của phó bí thư', { status: 409 })
  await told(deputy, 'Người khác vừa sửa kế hoạch này')
  assert.equal(await title(deputy, 2).inputValue(), 'Việc của phó bí thư', 'what he wrote stands, to be copied')
  const untouched = (await plan()).items
  assert.equal(untouched[0].title, 'Mở đầu theo bí thư')
  assert.notEqual(untouched[1].title, 'Việc của phó bí thư')

  await deputy.getByRole('button', { name: 'Lấy bản mới' }).click()
  await deputy.getByRole('alert').waitFor({ state: 'detached' })
  assert.equal(await title(deputy, 1).inputValue(), 'Mở đầu theo bí thư')
  assert.equal(await title(deputy, 2).inputValue(), untouched[1].title)
  await write(deputy, title(deputy, 2), 'Việc của phó bí thư', { status: 200 })
  const both = (await plan()).items.map((item) => item.title)
  assert.deepEqual(both.slice(0, 2), ['Mở đầu theo bí thư', 'Việc của phó bí thư'])
  return both
}

const mark = (page, name, state) =>
  page
    .getByRole('radiogroup', { name: `Điểm danh ${name}`, exact: true })
    .getByText(state, { exact: true })
    .click()
const seeMark = (page, name, state) =>
  page
    .getByRole('radiogroup', { name: `Điểm danh ${name}`, exact: true })
    .locator(`input[value="${state}"]:checked`)
    .waitFor({ state: 'attached' })

async function markBoth(secretary, deputy, meeting) {
  const { roll } = await read(secretary, `/api/meetings/${meeting}/live`)
  const names = roll.filter((one) => !one.is_exempt).map((one) => one.full_name)
  const [one, other] = names.filter((name) => names.indexOf(name) === names.lastIndexOf(name))
  await Promise.all([mark(secretary, one, 'Có mặt'), mark(deputy, other, 'Có lý do')])
  for (const page of [secretary, deputy]) {
    await seeMark(page, one, 'present')
    await seeMark(page, other, 'absent_excused')
  }
  const { counts } = await read(deputy, `/api/meetings/${meeting}/live`)
  assert.equal(counts.present, 1)
  assert.equal(counts.absent_excused, 1)
}

const bar = (page) => page.getByRole('region', { name: 'Đang họp' })
const seeItem = (page, name) => see(bar(page).getByRole('heading', { name, exact: true }))

// Both mean the item after the first; then the deputy means another than the one the secretary has gone on to.
async function goOn(secretary, deputy, meeting, titles) {
  const current = async () => {
    const { current_item: id, items } = await read(secretary, `/api/meetings/${meeting}/live`)
    return items.find((item) => item.id === id).title
  }
  await Promise.all([secretary, deputy].map((page) => page.getByRole('button', { name: 'Mục tiếp theo' }).click()))
  await seeItem(secretary, titles[1])
  await seeItem(deputy, titles[1])
  assert.equal(await current(), titles[1], 'gone on once')

  const letGo = await hold(deputy, meeting)
  await secretary.getByRole('button', { name: 'Mục tiếp theo' }).click()
  await seeItem(secretary, titles[2])
  await deputy.getByRole('button', { name: 'Mục tiếp theo' }).click()
  await deputy.getByRole('button', { name: `Chuyển đến: ${titles[3]}` }).click()
  await told(deputy, 'Người khác vừa chuyển sang mục khác')
  assert.equal(await current(), titles[2], 'gone on once, and to no other')
  await letGo()
  await seeItem(deputy, titles[2])
}

const conclusion = (page) => page.locator('li[aria-current=step]').getByLabel('Kết luận', { exact: true })

async function conclude(secretary, deputy, meeting) {
  const stored = async () => (await read(secretary, `/api/meetings/${meeting}/live`)).items[2].conclusion
  const letGo = await hold(deputy, meeting)
  await write(secretary, conclusion(secretary), 'Nhất trí', { status: 200, leave: true })
  await write(deputy, conclusion(deputy), 'Chưa nhất trí', { status: 409, leave: true })
  await told(deputy, 'Người khác vừa sửa nội dung này')
  assert.equal(await stored(), 'Nhất trí')
  await letGo()
  await told(deputy, 'Người khác vừa ghi nội dung khác')
  assert.equal(await conclusion(deputy).inputValue(), 'Chưa nhất trí', 'what he wrote stands beside it')
  await deputy.getByRole('button', { name: 'Lấy bản này' }).click()
  assert.equal(await conclusion(deputy).inputValue(), 'Nhất trí')
  await write(deputy, conclusion(deputy), 'Nhất trí, giao phó bí thư', { status: 200, leave: true })
  await secretary.waitForFunction(
    (text) => document.querySelector('li[aria-current=step] textarea')?.value === text,
    'Nhất trí, giao phó bí thư',
  )
  assert.equal(await stored(), 'Nhất trí, giao phó bí thư')
}

async function close(secretary, deputy, meeting) {
  const letGo = await hold(deputy, meeting)
  await conclusion(deputy).fill('Viết dở dang')
  await secretary.getByRole('button', { name: 'Kết thúc buổi họp' }).click()
  const dialog = secretary.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Kết thúc buổi họp' }).click()
  await see(secretary.getByRole('heading', { name: 'Đối chiếu với quy định' }))
  await conclusion(deputy).blur()
  await told(deputy, 'Buổi họp đã kết thúc, không sửa được nữa.')
  await letGo()
  await see(heading(deputy, /^Sinh hoạt bất thường ngày/))
  await see(deputy.getByText('Nhất trí, giao phó bí thư'))
  assert.equal((await read(deputy, `/api/meetings/${meeting}/record`)).items[2].conclusion, 'Nhất trí, giao phó bí thư')
  assert.equal(await deputy.getByText('Viết dở dang').count(), 0)
}

story(
  'secretary and deputy run one meeting at once, and neither loses what the other wrote',
  () => base,
  async (person) => {
    const secretary = await person()
    await signIn(secretary, 'bithu', logins.bithu)
    const deputy = await person()
    await signIn(deputy, 'phobithu', logins.phobithu)
    const meeting = await planToday(secretary)
    const titles = await prepare(secretary, deputy, meeting)
    await secretary.getByRole('button', { name: 'Bắt đầu họp' }).click()
    await seeItem(secretary, titles[0])
    await seeItem(deputy, titles[0])
    await markBoth(secretary, deputy, meeting)
    await goOn(secretary, deputy, meeting, titles)
    await conclude(secretary, deputy, meeting)
    await close(secretary, deputy, meeting)
  },
)
