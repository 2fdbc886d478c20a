// A task from the day it is given to the day its result is told, and what the office sees where one is late.
import assert from 'node:assert/strict'
import { ask, demo, heading, menu, see, signIn, story, violations } from './site.mjs'

const { base, logins } = demo()

const rowOf = (page, text) => page.getByRole('row').filter({ hasText: text })

story(
  'a secretary gives a member a task, the member reports what came of it, and the secretary reads it',
  () => base,
  async (person) => {
    const title = 'Chuẩn bị danh sách đoàn viên ưu tú'
    const secretary = await person()
    await signIn(secretary, 'bithu', logins.bithu)
    const member = await person()
    await signIn(member, 'dangvien', logins.dangvien)
    const { json: session } = await ask(member, 'GET', '/api/session')

    await menu(secretary, 'Nhiệm vụ').click()
    await see(heading(secretary, 'Nhiệm vụ'))
    await secretary.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
    const form = secretary.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).fill(title)
    await form.getByRole('combobox', { name: 'Người thực hiện' }).fill(session.account.name)
    await secretary.getByRole('option', { name: session.account.name }).first().click()
    await form.getByRole('textbox', { name: 'Hạn hoàn thành' }).fill(session.today.split('-').reverse().join('/'))
    await form.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
    await see(secretary.getByText('Đã giao nhiệm vụ.'))
    await see(rowOf(secretary, title).getByText('Đã giao'))
    assert.deepEqual(await violations(secretary), [])

    await menu(member, 'Nhiệm vụ').click()
    await see(heading(member, 'Nhiệm vụ của tôi'))
    await member.getByRole('button', { name: `Báo cáo kết quả: ${title}` }).click()
    const report = member.getByRole('dialog')
    await report.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await see(report.getByText('Hãy ghi kết quả đã đạt được.'))
    await report.getByRole('textbox', { name: 'Kết quả' }).fill('Đã lập danh sách 4 đoàn viên')
    await report.getByRole('textbox', { name: 'Minh chứng' }).fill('Danh sách gửi chi ủy')
    await report.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await see(member.getByText('Đã ghi kết quả.'))
    await member.getByText(/^Đã hoàn thành \(1\)$/).click()
    await see(rowOf(member, title).getByText('Đã lập danh sách 4 đoàn viên'))
    assert.equal(await member.getByRole('button', { name: 'Giao nhiệm vụ' }).count(), 0)

    await secretary.reload()
    await secretary.getByText(/^Đã hoàn thành \(\d+\)$/).click()
    await secretary.getByRole('link', { name: title }).click()
    await see(heading(secretary, 'Nhiệm vụ được giao'))
    await see(secretary.getByText('Danh sách gửi chi ủy'))
    assert.deepEqual(await violations(secretary), [])
  },
)

story(
  'the office sees which cells are late with a task, and comes from there to the task',
  () => base,
  async (person) => {
    const page = await person()
    await signIn(page, 'vanphong', logins.vanphong)
    await page.getByRole('button', { name: /^Xem tất cả|^Xem cả/ }).click()
    const late = page.getByRole('listitem').filter({ hasText: /nhiệm vụ quá hạn, lâu nhất từ ngày/ })
    const name = (await late.first().getByRole('link').first().innerText()).trim()
    await late
      .first()
      .getByRole('link', { name: `Xem nhiệm vụ: ${name}` })
      .click()
    await see(heading(page, 'Nhiệm vụ'))
    const row = page.getByRole('row').filter({ hasText: 'Quá hạn' }).first()
    await see(row)
    await row.getByRole('link').click()
    await see(heading(page, 'Nhiệm vụ được giao'))
    await see(page.getByText('Quá hạn', { exact: true }))
  },
)
