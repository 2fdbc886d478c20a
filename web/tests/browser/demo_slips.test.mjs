// Slips of paper for the first sign-in: made by the office, printed eight to a sheet, used once by whom they name.
import assert from 'node:assert/strict'
import { ask, demo, heading, see, signIn, signInWithCode, story } from './site.mjs'

const { base, logins } = demo()
const per_sheet = 8

story(
  'slips for a committee’s secretaries print on whole sheets and let each choose a password',
  () => base,
  async (person) => {
    const page = await person()
    await signIn(page, 'vanphong', logins.vanphong)
    await page.goto('/accounts/slips')
    const { json: tree } = await ask(page, 'GET', '/api/organisations')
    const cellsOf = (id) => tree.rows.filter((row) => row.parent_id === id).length
    const committee = tree.rows.filter((row) => row.kind === 'grassroots_committee').sort((a, b) => cellsOf(b.id) - cellsOf(a.id))[0]
    const choice = page.getByRole('combobox', { name: 'Tổ chức đảng' })
    await choice.click()
    await see(page.getByRole('option').first())
    await choice.fill(committee.name)
    await page.getByRole('option', { name: committee.name }).first().click()
    await page.getByRole('button', { name: 'Làm phiếu' }).click()
    const made = page.getByRole('article')
    await see(made.first())
    const [, count, sheets] = /^(\d+) phiếu trên (\d+) tờ A4$/.exec(await page.getByText(/phiếu trên \d+ tờ A4/).innerText())
    assert.equal(await made.count(), Number(count))
    assert.equal(Number(sheets), Math.ceil(count / per_sheet))

    await page.emulateMedia({ media: 'print' })
    assert.equal(await made.count(), Number(count))
    await see(made.last())
    assert.equal(await page.getByRole('navigation').count(), 0)
    const cut = await made.evaluateAll((slips) =>
      slips.filter((slip) => slip.scrollHeight > slip.clientHeight + 1).map((slip) => slip.innerText),
    )
    assert.deepEqual(cut, [])
    const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, Number(sheets))
    const slip = await made.filter({ hasText: 'Bí thư' }).first().innerText()
    await page.emulateMedia({ media: 'screen' })

    const [, login] = /Tên đăng nhập\s+(\S+)/.exec(slip)
    const [, code] = /Mã dùng một lần\s+(\S+)/.exec(slip)
    const secretary = await person()
    await signInWithCode(secretary, login, code, 'hoa sữa thơm đầu phố')
    await see(heading(secretary, 'Tình hình sinh hoạt chi bộ'))
    const { json: session } = await ask(secretary, 'GET', '/api/session')
    assert.equal(session.places[0].level, 'runs')
    const again = await ask(page, 'POST', '/api/session/first', { login_name: login, code, new_password: 'một mật khẩu khác' })
    assert.equal(again.status, 401)
  },
)
