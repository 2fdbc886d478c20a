import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import given from '../../../tests/fixtures/tasks.json'
import { draw, serve } from '../../../tests/render'
import type { MeetingPlan } from '../../api/contract'
import { PlannedMeeting } from './PlannedMeeting'

const id = '0H2K5P0000001'
const address = `/api/planned-meetings/${id}`

const plan: MeetingPlan = {
  id,
  version: 3,
  stage: 'planned',
  cell: { id: '0H2K5C0000006', name: 'Chi bộ 1' },
  parent: { id: '0H2K5C0000001', name: 'Đảng bộ Sở Y tế' },
  kind: 'combined',
  day: '2026-11-23',
  start_minute: 450,
  place: 'Hội trường',
  topic: null,
  chair: null,
  minute_taker: null,
  committee_met_on: null,
  documents_sent_on: null,
  proposed: {
    chair: { id: '0H2K5M0000001', full_name: 'Nguyễn Văn Ân' },
    minute_taker: null,
    topic: 'Nêu gương',
    committee_met_on: '2026-11-20',
  },
  items: [{ id: '0000000000001', title: 'Kiểm điểm', kind: 'party', minutes: 95, prepared_by: null }],
  questions: [],
  attachments: [
    { id: '0000000000007', item_id: '0000000000001', name: 'Báo cáo tháng 3.docx', size_bytes: 1258291 },
    { id: '0000000000008', item_id: null, name: 'Nghị quyết.pdf', size_bytes: 20480 },
  ],
  total_minutes: 95,
  party_minutes: 95,
  required_minutes: 120,
}

const waiting = given['GET /api/organisations/0H2K5C0000006/tasks'].rows[0]!

function planned(more: object = {}, mayRun = true) {
  const asked = serve({
    [`GET ${address}`]: plan,
    [`GET ${address}/findings`]: { findings: [] },
    [`GET /api/meetings/${id}/live`]: { roll: [] },
    [`GET /api/meetings/${id}/tasks`]: { given: [], waiting: [waiting], may_give: false },
    ...more,
  })
  draw(<PlannedMeeting meeting={id} mayRun={mayRun} stage="planned" />)
  return asked
}
const puts = (asked: { route: string; body: unknown }[]) => asked.filter((each) => each.route === `PUT ${address}`)

test('the agenda says how many minutes are missing, and grows with what is written', async () => {
  planned()
  expect(await screen.findByText('Cần 120 phút, còn thiếu 25 phút.')).toBeVisible()
  const minutes = screen.getByLabelText('Số phút của mục 1')
  await userEvent.clear(minutes)
  await userEvent.type(minutes, '120')
  expect(screen.getByText('Đủ thời lượng: cần 120 phút.')).toBeVisible()
})

test('what the cell has still to do stands in the plan by itself, and the plan gives nothing', async () => {
  planned()
  const tasks = within(await screen.findByRole('region', { name: 'Kiểm điểm nhiệm vụ đã giao' }))
  expect(tasks.getByRole('link', { name: waiting.title })).toHaveAttribute('href', `/tasks/${waiting.id}`)
  expect(tasks.getByText('Quá hạn')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Giao nhiệm vụ' })).toBeNull()
})

test('what is proposed stands where nobody has said otherwise', async () => {
  planned()
  expect(await screen.findByPlaceholderText('Nguyễn Văn Ân (đề xuất)')).toBeVisible()
  expect(screen.getByPlaceholderText('Nêu gương (đề xuất)')).toBeVisible()
  expect(screen.getByText(/Theo sổ: 20\/11\/2026/)).toBeVisible()
})

test('a plan saves itself, whole and over the version it was made from', async () => {
  const asked = planned({ [`PUT ${address}`]: { ...plan, version: 4 } })
  await userEvent.type(await screen.findByLabelText('Nội dung mục 1'), ' tháng trước')
  await waitFor(() => expect(puts(asked)).toHaveLength(1), { timeout: 12_000 })
  expect(puts(asked)[0]?.body).toMatchObject({ version: 3, items: [{ id: '0000000000001', title: 'Kiểm điểm tháng trước' }] })
  expect(await screen.findByText(/Đã lưu lúc/)).toBeVisible()
  await userEvent.type(screen.getByLabelText('Nội dung mục 1'), '.')
  await waitFor(() => expect(puts(asked)).toHaveLength(2), { timeout: 12_000 })
  expect(puts(asked)[1]?.body).toMatchObject({ version: 4 })
}, 60_000)

test('another who saved meanwhile is told of, and nothing is sent over his plan', async () => {
  const refusal = {
    status: 409,
    body: { title: 'Kế hoạch này vừa được người khác sửa', status: 409, code: 'planned_meeting.stale', arguments: {}, errors: [] },
  }
  const stored = { ...plan }
  const asked = planned({ [`GET ${address}`]: stored, [`PUT ${address}`]: refusal })
  await userEvent.type(await screen.findByLabelText('Nội dung mục 1'), '.')
  const alert = await screen.findByRole('alert', undefined, { timeout: 12_000 })
  expect(within(alert).getByText('Người khác vừa sửa kế hoạch này')).toBeVisible()
  expect(screen.getByLabelText('Nội dung mục 1')).toHaveValue('Kiểm điểm.')
  Object.assign(stored, { version: 5, items: [{ ...plan.items[0], title: 'Kiểm điểm của người khác' }] })
  await userEvent.click(within(alert).getByRole('button', { name: 'Lấy bản mới' }))
  await waitFor(() => expect(screen.getByLabelText('Nội dung mục 1')).toHaveValue('Kiểm điểm của người khác'))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(puts(asked)).toHaveLength(1)
  await userEvent.type(screen.getByLabelText('Nội dung mục 1'), '.')
  await waitFor(() => expect(puts(asked)).toHaveLength(2), { timeout: 12_000 })
  expect(puts(asked)[1]?.body).toMatchObject({ version: 5, items: [{ title: 'Kiểm điểm của người khác.' }] })
}, 60_000)

test('a member reads the notice and may change nothing', async () => {
  planned({}, false)
  expect(await screen.findByRole('heading', { name: /Giấy mời sinh hoạt/ })).toBeVisible()
  expect(screen.getByText(/Kiểm điểm \(95 phút\)/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Bắt đầu|Thêm mục/ })).toBeNull()
  expect(screen.queryByRole('link', { name: /^In / })).toBeNull()
  expect(screen.getByRole('link', { name: /Thêm vào lịch/ })).toHaveAttribute('href', `${address}/meeting.ics`)
})

test('whoever runs the cell prints the list to sign and the notice with the code', async () => {
  planned()
  expect(await screen.findByRole('link', { name: 'In danh sách điểm danh' })).toHaveAttribute('href', `/api/meetings/${id}/attendance-list`)
  expect(screen.getByRole('link', { name: 'In áp phích mã QR' })).toHaveAttribute('href', `/api/meetings/${id}/poster`)
})

test('a file goes with the meeting or with one item, under an id that the page makes', async () => {
  const asked = planned({}, true)
  await screen.findByRole('link', { name: 'Báo cáo tháng 3.docx' })
  expect(screen.getByText('1,2 MB')).toBeVisible()
  const [forItem, forAll] = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')]
  const file = new File(['x'], 'Dự thảo.docx')
  await userEvent.upload(forItem!, file)
  await userEvent.upload(forAll!, file)
  const sent = await waitFor(() => {
    const found = asked.filter((each) => each.route.startsWith(`PUT /api/meetings/${id}/attachments/`))
    expect(found).toHaveLength(2)
    return found
  })
  expect(sent[0]!.route).toMatch(/\/[0-9A-HJKMNP-TV-Z]{13}$/)
  expect(sent[0]!.route).not.toBe(sent[1]!.route)
  expect(new URLSearchParams(sent[0]!.query).get('file_name')).toBe('Dự thảo.docx')
  expect(sent.map((each) => new URLSearchParams(each.query).get('item'))).toEqual(['0000000000001', null])
  expect(sent[0]!.body).toBe(file)
})

test('a file that is too large is not even sent', async () => {
  const asked = planned({}, true)
  await screen.findByRole('link', { name: 'Nghị quyết.pdf' })
  const file = new File(['x'], 'Ảnh.png')
  Object.defineProperty(file, 'size', { value: 10 * 2 ** 20 + 1 })
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file)
  expect(await screen.findByText(/Tệp lớn hơn 10 MB/)).toBeVisible()
  expect(asked.some((each) => each.route.includes('/attachments/'))).toBe(false)
})

test('a file is removed only after a question', async () => {
  const asked = planned({}, true)
  await userEvent.click(await screen.findByRole('button', { name: 'Gỡ tài liệu Nghị quyết.pdf' }))
  const dialog = await screen.findByRole('dialog', { name: 'Gỡ tài liệu này?' })
  const removal = `DELETE /api/meetings/${id}/attachments/0000000000008`
  expect(asked.some((each) => each.route === removal)).toBe(false)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Gỡ tài liệu' }))
  await waitFor(() => expect(asked.some((each) => each.route === removal)).toBe(true))
})

test('a member finds the files in the notice and takes none away', async () => {
  planned({}, false)
  const link = await screen.findByRole('link', { name: 'Báo cáo tháng 3.docx' })
  expect(link).toHaveAttribute('href', `/api/meetings/${id}/attachments/0000000000007`)
  expect(link.closest('ol')).toHaveTextContent('Kiểm điểm (95 phút)')
  expect(screen.getByRole('link', { name: 'Nghị quyết.pdf' }).closest('ol')).toBeNull()
  expect(screen.queryByRole('button', { name: /tài liệu/ })).toBeNull()
})
