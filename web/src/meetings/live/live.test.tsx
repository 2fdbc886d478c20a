import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import given from '../../../tests/fixtures/tasks.json'
import { draw, serve } from '../../../tests/render'
import type { LiveMeeting as Live, Task } from '../../api/contract'
import { RecordPanels } from '../RecordPanels'
import { LiveMeeting } from './LiveMeeting'
import { elapsed } from './useLive'

const id = '0H2K5P0000001'
const first = '0000000000001'
const second = '0000000000002'
const an = '0H2K5M0000001'
const binh = '0H2K5M0000002'
const address = `/api/meetings/${id}`

const live: Live = {
  id,
  version: 7,
  now: '2026-11-23T01:30:00.000Z',
  stage: 'open',
  cell: { id: '0H2K5C0000006', name: 'Chi bộ 1' },
  kind: 'regular',
  day: '2026-11-23',
  start_minute: 480,
  end_minute: null,
  place: 'Hội trường',
  topic: null,
  chair: { id: an, full_name: 'Nguyễn Văn Ân' },
  minute_taker: null,
  guests: null,
  opened_at: '2026-11-23T01:00:00.000Z',
  closed_at: null,
  current_item: first,
  is_paused: false,
  party: { spent_seconds: 1800, is_running: true, planned_minutes: 90, required_minutes: 90 },
  counts: { expected: 2, present: 1, absent_excused: 0, absent_unexcused: 0, unmarked: 1, exempt: 0 },
  items: [
    {
      id: first,
      title: 'Kiểm điểm',
      kind: 'party',
      minutes: 60,
      prepared_by: null,
      spent_seconds: 1800,
      spent_minutes: null,
      conclusion: null,
      version: 1,
    },
    {
      id: second,
      title: 'Kết luận',
      kind: 'party',
      minutes: 30,
      prepared_by: null,
      spent_seconds: 0,
      spent_minutes: null,
      conclusion: null,
      version: 1,
    },
  ],
  questions: [],
  attachments: [{ id: '0000000000007', item_id: first, name: 'Báo cáo.docx', size_bytes: 2048 }],
  roll: [
    {
      id: an,
      full_name: 'Nguyễn Văn Ân',
      is_official: true,
      is_exempt: false,
      state: 'present',
      reason: null,
      came_at_minute: null,
      left_at_minute: null,
    },
    {
      id: binh,
      full_name: 'Trần Thị Bình',
      is_official: false,
      is_exempt: false,
      state: null,
      reason: null,
      came_at_minute: null,
      left_at_minute: null,
    },
  ],
  interventions: [],
}
const done = { id, version: 8, stage: 'open' }
const waiting = given['GET /api/organisations/0H2K5C0000006/tasks'].rows[0] as Task

function held(more: object = {}) {
  const asked = serve({
    [`GET ${address}/live`]: live,
    [`GET ${address}/votes`]: { rows: [], may_record: true, needs: [] },
    [`GET ${address}/tasks`]: { given: [], waiting: [waiting], may_give: true },
    ...more,
  })
  draw(<LiveMeeting meeting={id} />)
  return asked
}
const sent = (asked: { route: string; body: unknown }[], route: string) => asked.find((each) => each.route === route)?.body

test('what runs, how long it has, and Party time beside what the rules ask', async () => {
  held()
  const bar = within(await screen.findByRole('region', { name: 'Đang họp' }))
  expect(bar.getByRole('heading', { name: 'Kiểm điểm' })).toBeVisible()
  expect(bar.getByRole('timer')).toHaveTextContent('30:00 / 60 phút')
  expect(bar.getByText('Có mặt 1/2')).toBeVisible()
  expect(bar.getByText('/ 90 phút')).toBeVisible()
})

test('the next item is asked for with the one that is believed to run', async () => {
  const asked = held({ [`PUT ${address}/current-item`]: done })
  await userEvent.click(await screen.findByRole('button', { name: 'Mục tiếp theo' }))
  expect(sent(asked, `PUT ${address}/current-item`)).toEqual({ item: second, current_item: first })
})

test('attendance takes one click for one, and one for all', async () => {
  const asked = held({ [`PUT ${address}/attendance/${binh}`]: done, [`POST ${address}/all-present`]: done })
  const roll = within(await screen.findByRole('radiogroup', { name: 'Điểm danh Trần Thị Bình' }))
  await userEvent.click(roll.getByRole('radio', { name: 'Có lý do' }))
  expect(sent(asked, `PUT ${address}/attendance/${binh}`)).toEqual({ state: 'absent_excused' })
  await userEvent.click(screen.getByRole('button', { name: 'Tất cả có mặt' }))
  expect(asked.some((each) => each.route === `POST ${address}/all-present`)).toBe(true)
})

test('what one says is noted under an id of its own', async () => {
  const asked = held()
  await userEvent.type(await screen.findByLabelText('hoặc khách phát biểu'), 'Đồng chí Hà')
  await userEvent.type(screen.getByLabelText('Tóm tắt ý kiến'), 'Nhất trí')
  await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }))
  const put = () => asked.filter((each) => each.route.startsWith(`PUT ${address}/interventions/`))
  expect(put()[0]?.body).toEqual({ version: 0, item_id: first, member_id: null, guest: 'Đồng chí Hà', gist: 'Nhất trí' })
  expect(await screen.findByLabelText('Tóm tắt ý kiến')).toHaveValue('')
  await userEvent.type(screen.getByLabelText('hoặc khách phát biểu'), 'Đồng chí Hà')
  await userEvent.click(screen.getByRole('button', { name: 'Ghi lại' }))
  expect(new Set(put().map((each) => each.route)).size).toBe(2)
})

test('closing asks about whoever is not marked', async () => {
  const asked = held({ [`POST ${address}/close`]: { ...done, stage: 'closed' } })
  await userEvent.click(await screen.findByRole('button', { name: 'Kết thúc buổi họp' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('button', { name: 'Kết thúc buổi họp' })).toBeDisabled()
  await userEvent.click(dialog.getByRole('checkbox', { name: /Còn 1 đảng viên chưa điểm danh/ }))
  await userEvent.type(dialog.getByLabelText('Giờ kết thúc'), '9h30')
  await userEvent.click(dialog.getByRole('button', { name: 'Kết thúc buổi họp' }))
  expect(sent(asked, `POST ${address}/close`)).toEqual({ end_minute: 570, accepts_unmarked: true })
})

test('tasks of before stand in the meeting by themselves, and a new one is given on its day', async () => {
  const asked = held({ [`POST ${address}/tasks`]: waiting })
  const before = within(await screen.findByRole('region', { name: 'Kiểm điểm nhiệm vụ đã giao' }))
  expect(before.getByRole('link', { name: waiting.title })).toBeVisible()
  expect(before.getByText('Nguyễn Văn Ân, hạn 10/11/2026')).toBeVisible()
  expect(before.getByRole('button', { name: `Báo cáo kết quả: ${waiting.title}` })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Giao nhiệm vụ' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByLabelText(/^Nội dung nhiệm vụ/), 'Viết bài')
  await userEvent.type(dialog.getByLabelText(/^Hạn hoàn thành/), '30/11/2026')
  await userEvent.click(dialog.getByRole('button', { name: 'Giao nhiệm vụ' }))
  expect(sent(asked, `POST ${address}/tasks`)).toMatchObject({ title: 'Viết bài', due_on: '2026-11-30' })
})

test('what has the floor lies open; another item is opened to write its conclusion, and what it has stands there', async () => {
  const asked = held({
    [`GET ${address}/live`]: { ...live, items: [live.items[0], { ...live.items[1], conclusion: 'Nhất trí' }] },
    [`PUT ${address}/items/${second}/conclusion`]: done,
  })
  expect(await screen.findByText('Nhất trí')).toBeVisible()
  expect(screen.getAllByLabelText('Kết luận')).toHaveLength(1)
  const fold = screen.getByRole('button', { name: 'Kết luận, biểu quyết: Kết luận' })
  expect(fold).toHaveAttribute('aria-expanded', 'false')
  await userEvent.click(fold)
  const field = screen.getAllByLabelText('Kết luận')[1]
  expect(field).toHaveValue('Nhất trí')
  await userEvent.type(field as HTMLElement, ' cao')
  await userEvent.tab()
  expect(sent(asked, `PUT ${address}/items/${second}/conclusion`)).toEqual({ version: 1, conclusion: 'Nhất trí cao' })
})

test('a vote can be put on what has the floor, and every vote stands below its own item', async () => {
  const vote = {
    id: '0000000000009',
    version: 1,
    item_id: second,
    matter: 'ordinary',
    question: 'Thông qua nghị quyết',
    official: 2,
    present: 1,
    in_favour: 1,
    against: 0,
    abstained: 0,
    at: live.now,
    decision: { outcome: 'unclear', reason: 'readings_differ', readings: [], entry: null },
  }
  held({ [`GET ${address}/votes`]: { rows: [vote], may_record: true, needs: [] } })
  const votes = within(await screen.findByRole('list', { name: 'Biểu quyết: Kết luận' }))
  expect(votes.getByText('Thông qua nghị quyết')).toBeVisible()
  expect(votes.getByText('Chưa đủ căn cứ kết luận')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Biểu quyết: Kiểm điểm' })).toBeVisible()
  expect(screen.queryByRole('list', { name: 'Biểu quyết: Kiểm điểm' })).toBeNull()
})

test('seconds are read as a clock', () => {
  expect(elapsed(75)).toBe('1:15')
  expect(elapsed(3900)).toBe('1:05:00')
})

test('what was attached to an item stands under it while the meeting goes on and in its record', async () => {
  held({ [`GET ${address}/record`]: { ...live, stage: 'closed' } })
  const link = await screen.findByRole('link', { name: 'Báo cáo.docx' })
  expect(link).toHaveAttribute('href', `${address}/attachments/0000000000007`)
  expect(link.closest('li[aria-current]')).toHaveTextContent('Kiểm điểm')
  draw(<RecordPanels meeting={id} />)
  const record = within(await screen.findByRole('region', { name: 'Chương trình đã họp' }))
  expect(record.getByRole('link', { name: 'Báo cáo.docx' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Gỡ tài liệu/ })).toBeNull()
})
