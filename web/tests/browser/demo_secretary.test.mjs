// A cell's secretary: his own cell with all that belongs to it, and nothing of the office's.
import assert from 'node:assert/strict'
import { ask, demo, heading, menu, see, signIn, story } from './site.mjs'

const { base, logins } = demo()

story(
  'a secretary plans a meeting of his cell and sees it planned',
  () => base,
  async (person) => {
    const page = await person()
    await signIn(page, 'bithu', logins.bithu)
    const map = page.getByRole('grid', { name: 'Sinh hoạt theo chi bộ và tháng' })
    await see(map)
    const cells = map.getByRole('rowheader').getByRole('link')
    assert.equal(await cells.count(), 1)
    const cell = (await cells.innerText()).trim()
    await cells.click()
    await see(heading(page, cell))
    await page.getByRole('tab', { name: 'Cuộc họp' }).click()
    await page.getByRole('button', { name: 'Lên lịch họp' }).click()
    const session = await ask(page, 'GET', '/api/session')
    const day = session.json.today.split('-').reverse().join('/')
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Lưu lịch họp' }).click()
    await see(form.getByText('Hãy ghi ngày họp.'))
    await form.getByRole('textbox', { name: 'Ngày họp' }).fill(day)
    await form.getByRole('textbox', { name: 'Giờ bắt đầu' }).fill('19h30')
    await form.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường tầng hai')
    await form.getByRole('button', { name: 'Lưu lịch họp' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Hội trường tầng hai' })
    await see(row.getByText('Đã lên lịch'))
    assert.match(await row.innerText(), new RegExp(`${day}[\\s\\S]*19:30`))
    await page.reload()
    await see(row.getByText('Đã lên lịch'))
  },
)

story(
  'what is of the office is neither in a secretary’s menu nor at its address',
  () => base,
  async (person) => {
    const page = await person()
    await signIn(page, 'bithu', logins.bithu)
    await see(menu(page, 'Đảng viên'))
    for (const name of ['Nhập dữ liệu', 'Tài khoản']) assert.equal(await menu(page, name).count(), 0)
    for (const address of ['/imports', '/accounts', '/accounts/slips']) {
      await page.goto(address)
      await see(heading(page, 'Không tìm thấy trang'))
    }
    for (const address of ['/api/imports', '/api/accounts']) {
      const { status, json } = await ask(page, 'GET', address)
      assert.ok(status === 403 || (status === 200 && json.rows.length === 0), `${address} answers ${status}`)
    }
  },
)
