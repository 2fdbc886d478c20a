import { expect, test } from 'vitest'
import type { Attention } from '../api/contract'
import { hasWords } from '../words'
import { reasonOf } from './reasons'

const missed: Attention = {
  kind: 'missed',
  organisation: { id: '0H2K4M6P8R0A1', name: 'Chi bộ 1', path: 'Đảng bộ phường Trường Xuân' },
  month: '2026-08',
  arguments: { month: '08/2026' },
  cells: 1,
  weight: 80,
  step: 'remind',
}

test('one cell has its own sentence', () => {
  expect(reasonOf(missed)).toBe('Không sinh hoạt thường kỳ tháng 08/2026')
})

test('many cells are counted in one sentence', () => {
  expect(reasonOf({ ...missed, cells: 1234, arguments: { month: '08/2026', cells: '1234' } })).toBe(
    '1.234 chi bộ không sinh hoạt thường kỳ tháng 08/2026',
  )
})

test('a deadline that is today or over says so', () => {
  const about = { month: '11/2026', last_day: '25/11/2026' }
  expect(reasonOf({ ...missed, kind: 'not_yet_held', arguments: { ...about, days_left: '2' } })).toMatch(
    /hạn đến ngày 25\/11\/2026, còn 2 ngày$/,
  )
  expect(reasonOf({ ...missed, kind: 'due_today', arguments: about })).toMatch(/hôm nay, 25\/11\/2026, là hạn cuối$/)
  expect(reasonOf({ ...missed, kind: 'overdue', cells: 30, arguments: { ...about, days_over: '3' } })).toBe(
    '30 chi bộ chưa sinh hoạt thường kỳ tháng 11/2026; hạn là ngày 25/11/2026, đã quá hạn 3 ngày',
  )
})

test('every kind of thing to act on has its sentence', () => {
  const joined: Record<Attention['kind'], boolean> = {
    missed: true,
    not_yet_held: true,
    due_today: true,
    overdue: true,
    no_thematic: true,
    too_short: false,
    mixed: false,
    unexcused: false,
    small_cell: false,
    probation_over: false,
    late_tasks: false,
    no_secretary: true,
    no_records: true,
  }
  for (const [kind, isJoined] of Object.entries(joined))
    expect([kind, hasWords(`attention.${kind}`), hasWords(`attention.${kind}_many`)]).toEqual([kind, true, isJoined])
})
