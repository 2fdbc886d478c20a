import { expect, test } from 'vitest'
import type { MeetingPlan } from '../../api/contract'
import { readId } from '../../../tests/read_id'
import { newId } from '../new_id'
import { bodyOf, draftOf, faultsByRow, moved, totals } from './draft'

const plan: MeetingPlan = {
  id: '0H2K5P0000001',
  version: 3,
  stage: 'planned',
  cell: { id: '0H2K5C0000006', name: 'Chi bộ 1' },
  parent: null,
  kind: 'regular',
  day: '2026-11-26',
  start_minute: 450,
  place: 'Hội trường',
  topic: null,
  chair: { id: '0H2K5M0000001', full_name: 'Nguyễn Văn Ân' },
  minute_taker: null,
  committee_met_on: null,
  documents_sent_on: null,
  proposed: { chair: null, minute_taker: null, topic: null, committee_met_on: null },
  items: [
    {
      id: '0000000000001',
      title: 'Kiểm điểm',
      kind: 'party',
      minutes: 60,
      prepared_by: { id: '0H2K5M0000002', full_name: 'Trần Thị Bình' },
    },
    { id: '0000000000002', title: 'Giải lao', kind: 'break', minutes: 10, prepared_by: null },
  ],
  questions: [{ id: '0000000000003', question: 'Vì sao còn chậm?' }],
  attachments: [],
  total_minutes: 70,
  party_minutes: 60,
  required_minutes: 90,
}

test('a plan that nobody has touched is sent as it came', () => {
  expect(bodyOf(draftOf(plan), 3)).toEqual({
    version: 3,
    kind: 'regular',
    day: '2026-11-26',
    start_minute: 450,
    place: 'Hội trường',
    topic: null,
    chair_id: '0H2K5M0000001',
    minute_taker_id: null,
    committee_met_on: null,
    items: [
      { id: '0000000000001', title: 'Kiểm điểm', kind: 'party', minutes: 60, prepared_by: '0H2K5M0000002' },
      { id: '0000000000002', title: 'Giải lao', kind: 'break', minutes: 10, prepared_by: null },
    ],
    questions: [{ id: '0000000000003', question: 'Vì sao còn chậm?' }],
  })
})

test('a row without words stays on the page; a day or an hour that cannot be read keeps everything there', () => {
  const draft = draftOf(plan)
  const row = { id: '000000000000A', title: ' ', kind: 'party' as const, minutes: null, prepared_by: null }
  expect(bodyOf({ ...draft, items: [row, ...draft.items] }, 3)?.items).toHaveLength(2)
  expect(bodyOf({ ...draft, start: 'tối' }, 3)).toBeNull()
  expect(bodyOf({ ...draft, day: null }, 3)).toBeNull()
  expect(bodyOf({ ...draft, start: '' }, 3)?.start_minute).toBeNull()
})

test('a refusal stands at the row it is about, though rows before it were not sent', () => {
  const draft = draftOf(plan)
  const row = { id: '000000000000A', title: '', kind: 'party' as const, minutes: 5, prepared_by: null }
  const faults = faultsByRow({ ...draft, items: [row, ...draft.items] }, [
    { pointer: '/items/1/minutes', detail: 'quá dài' },
    { pointer: '/day', detail: 'đã qua' },
  ])
  expect(faults.get('0000000000002')).toBe('quá dài')
  expect(faults.get('/day')).toBe('đã qua')
})

test('only party items are party time', () => {
  expect(totals(draftOf(plan).items)).toEqual({ party: 60, all: 70 })
})

test('a row moves by one and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})

test('ids made here are such as the server reads', () => {
  const ids = Array.from({ length: 100 }, newId)
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect(readId(id)).toBeLessThan(2n ** 63n)
})
