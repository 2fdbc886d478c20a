// An office's first day: from the code the program prints to a figure of the quarter and the member behind it.
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { heading, menu, see, serve, signInWithCode, story } from './site.mjs'

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/bloc-2019-q1/', import.meta.url))
const { members, import: imported } = JSON.parse(readFileSync(`${fixtures}expected.json`, 'utf8'))
const dotted = (figure) => new Intl.NumberFormat('vi-VN').format(figure)

let site
before(async () => (site = await serve()))
after(() => site?.stop())

async function take(page, file, button, rejected) {
  await menu(page, 'Nhập dữ liệu').click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp' }).click()
  await (await chooser).setFiles(fixtures + file)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await see(heading(page, file))
  await see(page.getByRole('heading', { name: 'Kết quả xem trước' }))
  await see(page.getByRole('heading', { name: `${rejected} chỗ không nhận được` }))
  await page.getByRole('button', { name: button, exact: true }).click()
  // Reading and writing five thousand rows takes its time on a busy machine.
  await page.getByText('Đã nhập vào sổ.').waitFor({ timeout: 120_000 })
}

story(
  'an office that begins with nothing comes to the 59 members admitted, each in his own record',
  () => site.base,
  async (person) => {
    const page = await person()
    const said = site.said()
    const [, login] = /tên đăng nhập: (\S+)/.exec(said)
    const [, code] = /mã dùng một lần: (\S+)/.exec(said)
    await signInWithCode(page, login, code, 'mùa xuân về trên bến')

    await menu(page, 'Nhập dữ liệu').click()
    await page.getByRole('textbox', { name: 'Tên tổ chức đảng' }).fill('Đảng bộ Khối các cơ quan tỉnh')
    await page.getByRole('textbox', { name: 'Nơi áp dụng quy định' }).fill('dong-nai/bloc')
    await page.getByRole('button', { name: 'Bắt đầu sổ' }).click()
    await see(page.getByRole('heading', { name: 'Đưa tệp Excel vào sổ' }))
    const { accepted, rejected } = imported.members
    await take(page, 'danh-sach-dang-vien.xlsx', `Nhập ${dotted(accepted)} dòng vào sổ`, rejected.length)
    const meetings = imported.meetings
    await take(page, 'sinh-hoat-quy-I-2019.xlsx', `Nhập ${dotted(meetings.accepted)} buổi họp vào sổ`, meetings.rejected.length)

    await menu(page, 'Báo cáo').click()
    await page.getByRole('link', { name: /Quý I\/2019/ }).click()
    await see(heading(page, 'Báo cáo sinh hoạt chi bộ Quý I/2019'))
    const table = page.getByRole('table', { name: 'Biểu số liệu Quý I/2019' })
    const row = (name) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    await see(row('Tỷ lệ kết nạp so với tổng số').getByText('1,14%'))
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel', exact: true }).click()])
    const book = await download.path()
    assert.match(download.suggestedFilename(), /\.xlsx$/)
    assert.equal(readFileSync(book).subarray(0, 2).toString(), 'PK')
    assert.ok(statSync(book).size > 10_000)

    await row('Kết nạp trong quý')
      .getByRole('link', { name: String(members.admitted), exact: true })
      .click()
    await see(heading(page, 'Kết nạp trong quý'))
    const counted = page.getByRole('table', { name: 'Các dòng đã đếm' })
    await see(counted)
    const names = counted.getByRole('cell').getByRole('link')
    assert.equal(await names.count(), members.admitted)
    const name = (await names.first().innerText()).trim()
    await names.first().click()
    await see(heading(page, name))
    await see(page.getByText(/\/0?[1-3]\/2019/).first())
  },
)
