import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import register from '../../tests/fixtures/register.json'
import { draw, officer, serve } from '../../tests/render'
import type { Sample, Session } from '../api/contract'
import SamplesPage from './list_page'

const cell = '0H2K5C0000006'
const session: Session = { ...officer, home_id: cell }
const first: Sample = {
  id: '0H2K5S0000001',
  version: 3,
  cell: { id: cell, name: 'Chi bộ Khu phố 6', path: 'Chi bộ Khu phố 6' },
  title: 'Góp ý thứ nhất',
  day: '2026-11-05',
  may_change: true,
}
const second: Sample = { ...first, id: '0H2K5S0000002', title: 'Góp ý thứ hai', may_change: false }
const list = `GET /api/organisations/${cell}/samples`
const answers = { ...register, 'GET /api/session': session, [list]: { rows: [first, second], next: null } }

test('the list shows title and day, and offers to change what may be changed', async () => {
  serve(answers)
  draw(<SamplesPage />, session)
  const row = within(await screen.findByRole('row', { name: /Góp ý thứ nhất/ }))
  expect(row.getByText('05/11/2026')).toBeVisible()
  expect(row.getByRole('button', { name: 'Sửa: Góp ý thứ nhất' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sửa: Góp ý thứ hai' })).toBeNull()
})

test('an empty list says so', async () => {
  serve({ ...answers, [list]: { rows: [], next: null } })
  draw(<SamplesPage />, session)
  expect(await screen.findByText('Chưa có @vi@ nào')).toBeVisible()
})

test('one is added with a title and a day, and not without', async () => {
  const route = `POST /api/organisations/${cell}/samples`
  const asked = serve({ ...answers, [route]: first })
  draw(<SamplesPage />, session)
  await userEvent.click(await screen.findByRole('button', { name: 'Thêm @vi@' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Thêm' }))
  expect(dialog.getByText('Hãy ghi tiêu đề.')).toBeVisible()
  expect(dialog.getByText('Hãy ghi ngày.')).toBeVisible()
  expect(asked.some((each) => each.route === route)).toBe(false)
  await userEvent.type(dialog.getByLabelText(/^Tiêu đề/), 'Góp ý thứ nhất')
  await userEvent.type(dialog.getByLabelText(/^Ngày/), '05/11/2026')
  await userEvent.click(dialog.getByRole('button', { name: 'Thêm' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked.find((each) => each.route === route)?.body).toEqual({ title: 'Góp ý thứ nhất', day: '2026-11-05' })
})

test('one is changed from the version that was seen; a refusal stands beside its field', async () => {
  const route = `PATCH /api/samples/${first.id}`
  const errors = [{ pointer: '/day', code: 'sample.day_in_future', detail: 'Ngày này chưa đến.' }]
  const asked = serve({ ...answers, [route]: { status: 400, body: { status: 400, code: 'body.invalid', errors } } })
  draw(<SamplesPage />, session)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa: Góp ý thứ nhất' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByText('Ngày này chưa đến.')).toBeVisible()
  expect(asked.find((each) => each.route === route)?.body).toEqual({ version: 3, title: 'Góp ý thứ nhất', day: '2026-11-05' })
})
