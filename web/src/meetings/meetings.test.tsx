import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import fixture from '../../tests/fixtures/register.json'
import { draw, serve } from '../../tests/render'
import type { Organisation } from '../api/contract'
import { CellFindings } from './CellFindings'
import { CellMeetings } from './CellMeetings'
import { HeldMeeting } from './HeldMeeting'

const cell = fixture['GET /api/organisations/0H2K5C0000006'] as Organisation
const plans = `/api/organisations/${cell.id}/planned-meetings`
const rowOf = (text: RegExp) => within(screen.getByRole('row', { name: text }))

test('the year shows what was held with its verdict, what is planned, and what is missing', async () => {
  serve(fixture)
  draw(<CellMeetings cell={cell} />)
  await screen.findByRole('link', { name: '05/03/2026' })
  expect(await rowOf(/05\/03\/2026/).findByText('Chưa đúng')).toBeVisible()
  expect(rowOf(/05\/03\/2026/).getByText('33 (86,8%)')).toBeVisible()
  expect(rowOf(/Tháng 6\/2026/).getByText('Không họp')).toBeVisible()
  expect(rowOf(/Tháng 9\/2026/).getByText('Chưa có số liệu')).toBeVisible()
  expect(rowOf(/26\/11\/2026/).getByText('Đã lên lịch')).toBeVisible()
})

test('a meeting is planned; an hour that is none and a day that is over stay in the form', async () => {
  const asked = serve({ ...fixture, [`POST ${plans}`]: { id: 'n', version: 1, kind: 'regular', day: '2026-12-03' } })
  draw(<CellMeetings cell={cell} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Lên lịch họp' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByLabelText(/^Ngày họp/), '3/11/2026')
  await userEvent.type(dialog.getByLabelText('Giờ bắt đầu'), 'tối')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu lịch họp' }))
  expect(dialog.getByText('Ngày này đã qua.')).toBeVisible()
  expect(dialog.getByText(/Không đọc được giờ này/)).toBeVisible()
  expect(asked.some((each) => each.route.startsWith('POST'))).toBe(false)
  await userEvent.clear(dialog.getByLabelText(/^Ngày họp/))
  await userEvent.type(dialog.getByLabelText(/^Ngày họp/), '3/12/2026')
  await userEvent.clear(dialog.getByLabelText('Giờ bắt đầu'))
  await userEvent.type(dialog.getByLabelText('Giờ bắt đầu'), '19h30')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu lịch họp' }))
  expect(asked.find((each) => each.route === `POST ${plans}`)?.body).toEqual({ kind: 'regular', day: '2026-12-03', start_minute: 1170 })
})

test('a plan is dropped with its version, after a question that says what will happen', async () => {
  const asked = serve(fixture)
  draw(<CellMeetings cell={cell} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Xóa lịch họp ngày 04/12/2026' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/ngày 04\/12\/2026 sẽ không còn trong lịch/)).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Xóa lịch họp' }))
  expect(asked.find((each) => each.route.startsWith('DELETE'))).toMatchObject({
    route: 'DELETE /api/planned-meetings/0H2K5P0000002',
    query: 'version=3',
  })
})

test('who does not run the cell sees plans and may not touch them', async () => {
  serve(fixture)
  draw(<CellMeetings cell={{ ...cell, level: 'reads' }} />)
  expect(await screen.findByRole('row', { name: /26\/11\/2026/ })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Lên lịch|Sửa|Xóa/ })).toBeNull()
})

test('findings begin with what is not right, and say where and on what ground', async () => {
  serve(fixture)
  draw(<CellFindings cell={cell} />)
  expect(await screen.findByRole('radio', { name: /^Chưa đúng/ })).toBeChecked()
  expect(screen.getByText('Trong tháng không có buổi sinh hoạt thường kỳ nào.')).toBeVisible()
  expect(screen.getAllByText(/12-HD\/BTCTW, ban hành 06\/07\/2018 · đã đối chiếu với bản gốc/)).not.toHaveLength(0)
  expect(screen.queryByText('Chưa đủ căn cứ')).toBeNull()
})

test('a meeting without figures says so instead of showing zeros', async () => {
  serve(fixture)
  draw(<HeldMeeting meeting="0H2K5T0000007" hasRecord={false} />)
  expect(await screen.findByRole('heading', { level: 1, name: 'Sinh hoạt thường kỳ ngày 06/07/2026' })).toBeVisible()
  expect(screen.getByText('Có mặt').nextSibling).toHaveTextContent('chưa có số liệu')
  expect(screen.getByText('Vắng không lý do').nextSibling).toHaveTextContent('chưa có số liệu')
  expect(screen.getByText('96 phút')).toBeVisible()
})

test('the list of who was there is printed where the meeting has a record', async () => {
  serve(fixture)
  draw(<HeldMeeting meeting="0H2K5T0000007" hasRecord />)
  expect(await screen.findByRole('link', { name: 'In danh sách điểm danh' })).toHaveAttribute(
    'href',
    '/api/meetings/0H2K5T0000007/attendance-list',
  )
})
