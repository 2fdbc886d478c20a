import { expect, test } from 'vitest'
import type { Finding, MeetingKind, MeetingRow, Meetings } from '../api/contract'
import { readClock } from './clock_text'
import { worst, yearLines } from './year_lines'

const held = (held_on: string, kind: MeetingKind = 'regular') => ({ id: held_on, kind, held_on }) as MeetingRow
const answer = (part: Partial<Meetings>): Meetings => ({ rows: [], planned: [], recorded_months: [], ...part })
const shown = (part: Partial<Meetings>, year = 2026) =>
  yearLines(answer(part), year, '2026-03-10').map((line) => `${line.key} ${line.kind === 'gap' ? line.state : line.kind}`)

test('a month that is over is missed where records exist, unknown where none do, and still open while it runs', () => {
  expect(shown({ rows: [held('2026-01-05', 'thematic')], recorded_months: ['2026-01'] })).toEqual([
    '2026-03 not_yet_held',
    '2026-02 no_records',
    '2026-01 missed',
    '2026-01-05 held',
  ])
})

test('a plan for a day to come fills its month, one whose day is over does not', () => {
  const planned = (day: string, kind: MeetingKind = 'regular') => ({ id: day, version: 1, kind, day })
  expect(shown({ planned: [planned('2026-03-20'), planned('2026-02-05')] })).toEqual([
    '2026-03-20 planned',
    '2026-02 no_records',
    '2026-02-05 planned',
    '2026-01 no_records',
  ])
  expect(shown({ planned: [planned('2026-03-20', 'thematic')] })[0]).toBe('2026-03 not_yet_held')
})

test('a year to come has no gaps', () => {
  expect(shown({}, 2027)).toEqual([])
})

test('the worst verdict of the required rules counts, advice does not', () => {
  const finding = (verdict: string, severity = 'required') => ({ verdict, severity }) as Finding
  expect(worst([finding('holds'), finding('breached', 'advice'), finding('unclear')])).toBe('unclear')
  expect(worst([finding('not_applicable')])).toBeNull()
})

test('hours are read as people write them', () => {
  expect(['19:30', '19h30', '7h', '19.05', '8 giờ 15 phút', '0:00'].map(readClock)).toEqual([1170, 1170, 420, 1145, 495, 0])
  expect(['25:00', '19:61', 'tối', '', '1930'].map(readClock)).toEqual([null, null, null, null, null])
})
