import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { draw, serve } from '../../tests/render'
import type { Vote, Votes } from '../api/contract'
import { ItemVotes } from './ItemVotes'

const meeting = '0H2K5P0000001'
const item = { id: '0000000000001', title: 'Thông qua nghị quyết' }
const address = `/api/meetings/${meeting}/votes`

const entry: NonNullable<Vote['decision']['entry']> = {
  matter: 'ordinary',
  from: null,
  to: null,
  document: null,
  clause: null,
  status: 'unverified',
  needs_official: 3,
  readings: [],
  says: { vi: 'Quá nửa số đảng viên chính thức tán thành.', en: 'More than half.' },
  note: { vi: 'Chưa đối chiếu được với bản gốc.', en: 'Not checked.' },
}
const reading = (base: 'present' | 'official', counted: number, needed: number, isMet: boolean) => ({
  majority: { share: 'over' as const, part: 1, of: 2, base },
  counted,
  needed,
  is_met: isMet,
})
const carried: Vote = {
  id: '0000000000009',
  version: 3,
  item_id: item.id,
  matter: 'ordinary',
  question: 'Thông qua nghị quyết tháng 11',
  official: 20,
  present: 17,
  in_favour: 15,
  against: 1,
  abstained: 1,
  at: '2026-11-23T01:30:00.000Z',
  decision: { outcome: 'carried', reason: 'met', readings: [reading('present', 17, 9, true), reading('official', 20, 11, true)], entry },
}
const unclear: Vote = {
  ...carried,
  in_favour: 10,
  against: 7,
  abstained: 0,
  decision: {
    ...carried.decision,
    outcome: 'unclear',
    reason: 'readings_differ',
    readings: [reading('present', 17, 9, true), reading('official', 20, 11, false)],
  },
}
const recording: Votes = {
  rows: [],
  may_record: true,
  present_between: null,
  needs: [
    { matter: 'ordinary', decision: { ...carried.decision, outcome: 'not_carried', reason: 'not_met' } },
    {
      matter: 'admission',
      decision: {
        outcome: 'not_carried',
        reason: 'not_met',
        readings: [{ majority: { share: 'at_least', part: 2, of: 3, base: 'official' }, counted: 20, needed: 14, is_met: false }],
        entry: { ...entry, matter: 'admission', status: 'secondary', clause: 'Điều 4', document: 'Điều lệ Đảng', note: null },
      },
    },
  ],
}
const closed: Votes = { rows: [], may_record: false, needs: [], present_between: null }
const shown = (votes: Votes, rows: Vote[]) => draw(<ItemVotes meeting={meeting} votes={votes} item={item} rows={rows} />)
const put = (asked: { route: string; body: unknown }[]) => asked.filter((each) => each.route.startsWith(`PUT ${address}/`))

test('a vote tells its count, who could vote, and by which rule it is carried', async () => {
  serve({})
  shown(closed, [carried])
  const votes = within(screen.getByRole('list', { name: 'Biểu quyết: Thông qua nghị quyết' }))
  expect(votes.getByText('Được thông qua, theo mức chưa kiểm chứng')).toBeVisible()
  expect(votes.getByText(/Tán thành 15, không tán thành 1, không có ý kiến 1 · có mặt 17\/20/)).toBeVisible()
  // Both ways of counting are met; the harder one says why.
  expect(votes.getByText('Có 15 người tán thành, cần ít nhất 11 trên 20.')).toBeVisible()
  // Nobody has checked the majority, and that is said without being asked.
  expect(votes.getByText(/Sổ quy định chưa quyết định được việc này/)).toBeVisible()
  await userEvent.click(votes.getByText(/Mức biểu quyết và căn cứ/))
  expect(votes.getByText('Căn cứ: chưa rõ văn bản · chưa kiểm chứng')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a majority that somebody reported decides, with how well it is known beside it', () => {
  serve({})
  shown(closed, [{ ...carried, decision: { ...carried.decision, entry: { ...entry, status: 'secondary' } } }])
  expect(screen.getByText('Được thông qua')).toBeVisible()
  expect(screen.queryByText(/Sổ quy định chưa quyết định được/)).toBeNull()
  expect(screen.getByText(/theo nguồn thứ cấp/)).toBeInTheDocument()
})

test('what the rules do not settle is said to be unsettled', () => {
  serve({})
  shown(closed, [unclear])
  expect(screen.getByText('Chưa đủ căn cứ kết luận')).toBeVisible()
  expect(screen.getByText(/cho kết quả khác nhau/)).toBeVisible()
  expect(screen.queryByText('Được thông qua')).toBeNull()
})

test('a vote is put with what its matter needs beside it, and recorded under one id however often it is sent', async () => {
  const asked = serve({})
  shown(recording, [])
  await userEvent.click(screen.getByRole('button', { name: 'Biểu quyết: Thông qua nghị quyết' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/Cần ít nhất 11 người tán thành trên 20/)).toBeVisible()
  await userEvent.type(dialog.getByLabelText(/Nội dung biểu quyết/), 'Thông qua')
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(dialog.getByText('Hãy ghi số người tán thành, không tán thành hoặc không có ý kiến.')).toBeVisible()
  expect(put(asked)).toEqual([])
  await userEvent.type(dialog.getByLabelText('Tán thành'), '17')
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(put(asked)[0]?.body).toEqual({
    version: 0,
    item_id: item.id,
    matter: 'ordinary',
    question: 'Thông qua',
    in_favour: 17,
    against: 0,
    abstained: 0,
    bases: 'keep',
    present: null,
  })
})

test('more hands than people are told beside their field, and sent again under the same id', async () => {
  const refusal = {
    code: 'body.invalid',
    errors: [{ pointer: '/in_favour', code: 'out_of_range', detail: 'Phải từ 0 đến 17.', args: { minimum: '0', maximum: '17' } }],
  }
  const asked = serve(new Proxy({}, { get: (_, route) => (String(route).startsWith('PUT') ? { status: 400, body: refusal } : undefined) }))
  shown(recording, [])
  await userEvent.click(screen.getByRole('button', { name: 'Biểu quyết: Thông qua nghị quyết' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByLabelText(/Nội dung biểu quyết/), 'Thông qua')
  await userEvent.type(dialog.getByLabelText('Tán thành'), '18')
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(await dialog.findByText('Phải từ 0 đến 17.')).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(put(asked)).toHaveLength(2)
  expect(new Set(put(asked).map((each) => each.route)).size).toBe(1)
})

test('a correction is sent over the version it was made from, and counts those with a vote again only when asked to', async () => {
  const asked = serve({ [`PUT ${address}/${carried.id}`]: carried })
  shown(recording, [carried])
  await userEvent.click(screen.getByRole('button', { name: /^Sửa kết quả biểu quyết/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.clear(dialog.getByLabelText('Tán thành'))
  await userEvent.type(dialog.getByLabelText('Tán thành'), '14')
  await userEvent.click(dialog.getByRole('checkbox', { name: /Tính lại số người/ }))
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(put(asked)[0]?.body).toMatchObject({ version: 3, in_favour: 14, against: 1, bases: 'renew' })
})

test('a vote is taken out only when that was meant', async () => {
  const asked = serve({})
  shown(recording, [carried])
  const drops = () => asked.filter((each) => each.route === `DELETE ${address}/${carried.id}`)
  await userEvent.click(screen.getByRole('button', { name: /^Bỏ biểu quyết:/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/Thông qua nghị quyết tháng 11/)).toBeVisible()
  expect(drops()).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: 'Bỏ biểu quyết' }))
  expect(drops()).toHaveLength(1)
})

test('where the record leaves open how many were there, their number is stated and no majority is told before', async () => {
  const asked = serve({ [`PUT ${address}/${carried.id}`]: carried })
  const onPaper: Votes = {
    rows: [],
    may_record: true,
    needs: [{ matter: 'ordinary', decision: null }],
    present_between: { least: 16, most: 18 },
  }
  draw(<ItemVotes meeting={meeting} votes={onPaper} item={null} rows={[carried]} mayPutElsewhere />)
  await userEvent.click(screen.getByRole('button', { name: 'Biểu quyết ngoài chương trình' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByText(/Cần ít nhất/)).toBeNull()
  await userEvent.type(dialog.getByLabelText(/Nội dung biểu quyết/), 'Thông qua')
  await userEvent.type(dialog.getByLabelText('Tán thành'), '15')
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(dialog.getByText(/hãy ghi số đó, từ 16 đến 18/)).toBeVisible()
  await userEvent.type(dialog.getByLabelText('Số người có quyền biểu quyết đã có mặt'), '17')
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(put(asked).map((each) => each.body)).toMatchObject([{ item_id: null, in_favour: 15, present: 17, bases: 'keep' }])
})

test('another number of those who were there is counted anew', async () => {
  const asked = serve({ [`PUT ${address}/${carried.id}`]: carried })
  shown({ ...recording, present_between: { least: 16, most: 18 } }, [carried])
  await userEvent.click(screen.getByRole('button', { name: /^Sửa kết quả biểu quyết/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.clear(dialog.getByLabelText('Số người có quyền biểu quyết đã có mặt'))
  await userEvent.type(dialog.getByLabelText('Số người có quyền biểu quyết đã có mặt'), '18')
  await userEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả' }))
  expect(put(asked)[0]?.body).toMatchObject({ version: 3, present: 18, bases: 'renew' })
})
