import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { draw } from '../../tests/render'
import type { Overview, OverviewCell, Square } from '../api/contract'
import { plain } from '../office/plain'
import { HeatMap } from './HeatMap'
import { figureOf, groupsOf, lettersOf, lookOf, moved, needsAct, sentenceOf } from './squares'

const square = (given: Partial<Square>): Square => ({ state: 'held', marks: [], meetings: [], kinds: [], ...given })
const year = (given: Record<number, Partial<Square>>) =>
  Array.from({ length: 12 }, (_, index) =>
    square(given[index] ?? (index > 9 ? { state: 'not_yet_held' } : { verdict: 'holds', attendance_percent: 94.4 })),
  )
const cell = (id: string, name: string, listed_under: string, given: Record<number, Partial<Square>> = {}): OverviewCell => ({
  id,
  name,
  listed_under,
  members: 20,
  held: 10,
  due: 10,
  months: year({ 10: { state: 'held', verdict: 'holds' }, ...given }),
})
const overview = (cells: OverviewCell[]): Overview => ({
  organisation: { id: 'top', name: 'Đảng bộ Khối', kind: 'upper_committee', path: 'Đảng bộ Khối' },
  year: 2026,
  today: '2026-11-23',
  summary: { cells: cells.length, month: '2026-11', held_this_month: 1, due_this_month: 2, missed_this_year: 0 },
  cells,
  attention: [],
  attention_total: 0,
})

test('a month to come is no month not yet held', () => {
  const still = square({ state: 'not_yet_held' })
  expect([lookOf(still, '2026-11', '2026-11-23'), lookOf(still, '2026-12', '2026-11-23')]).toEqual(['not_yet_held', 'future'])
  expect(lookOf(square({ state: 'planned', planned_on: '2026-12-05' }), '2026-12', '2026-11-23')).toBe('planned')
})

test('every mark shows its letter, the gravest first, beside attendance', () => {
  const bad = square({ state: 'too_short', marks: ['late', 'too_short', 'mixed'], attendance_percent: 91.6 })
  expect(lettersOf(bad)).toBe('TML')
  expect(figureOf(bad, 'too_short')).toBe('92')
  expect(figureOf(square({ state: 'planned', planned_on: '2026-11-26' }), 'planned')).toBe('26/11')
  expect(figureOf(square({ state: 'held' }), 'held')).toBe('·')
})

test('the sentence says state, verdict and attendance', () => {
  const bad = square({ state: 'late', marks: ['late'], verdict: 'breached', attendance_percent: 91.67 })
  expect(sentenceOf(bad, 'late', '2026-03')).toBe('Tháng 3/2026: họp muộn, chưa đúng, dự họp 91,67%')
  expect(sentenceOf(square({ state: 'no_records' }), 'no_records', '2026-03')).toBe('Tháng 3/2026: chưa có số liệu')
})

test('a good year with months to come asks for nothing; a missed month, a broken rule or unknown records do', () => {
  const at = { year: 2026, today: '2026-11-23' }
  expect(needsAct(cell('a', 'A', 'X'), at)).toBe(false)
  expect(needsAct(cell('a', 'A', 'X', { 2: { state: 'missed' } }), at)).toBe(true)
  expect(needsAct(cell('a', 'A', 'X', { 2: { verdict: 'breached' } }), at)).toBe(true)
  expect(needsAct(cell('a', 'A', 'X', { 2: { state: 'no_records' } }), at)).toBe(true)
})

test('cells are found without marks and stand under their grass-roots organisations', () => {
  const view = overview([
    cell('a', 'Chi bộ Văn phòng', 'Sở Y tế'),
    cell('b', 'Chi bộ Thanh tra', 'Sở Y tế', { 2: { state: 'missed' } }),
    cell('c', 'Chi bộ 1', 'Sở Tài chính'),
    cell('d', 'Chi bộ Bảo tàng', 'Chi bộ Bảo tàng'),
    { ...cell('e', 'Chi bộ Thư viện', ''), listed_under: null },
  ])
  const ids = (search: string, isOnlyToDo = false, isGrouped = false) =>
    groupsOf(view, { search, isOnlyToDo }, plain, isGrouped).map((group) => group.cells.map((one) => one.id).join(''))
  expect([ids('van phong'), ids('so y te'), ids('', true), ids('', false, true)]).toEqual([['a'], ['ab'], ['b'], ['ab', 'c', 'de']])
  expect(groupsOf(view, { search: '', isOnlyToDo: false }, plain, true).at(-1)?.name).toBe('Chi bộ cơ sở')
})

test('arrow keys stay within the grid', () => {
  expect(moved('ArrowUp', { row: 0, column: 3 }, 5, 13)).toEqual({ row: 0, column: 3 })
  expect(moved('ArrowDown', { row: 0, column: 3 }, 5, 13)).toEqual({ row: 1, column: 3 })
  expect(moved('End', { row: 2, column: 3 }, 5, 13)).toEqual({ row: 2, column: 12 })
  expect(moved('PageDown', { row: 2, column: 3 }, 5, 13)).toEqual({ row: 4, column: 3 })
  expect(moved('a', { row: 0, column: 3 }, 5, 13)).toBeNull()
})

test('the grid is one stop of the Tab key, moves by arrows and opens by Enter', async () => {
  const onOpen = vi.fn()
  const view = overview([cell('a', 'Chi bộ A', 'X'), cell('b', 'Chi bộ B', 'X', { 1: { state: 'missed' } })])
  draw(<HeatMap overview={view} groups={[{ name: null, cells: view.cells }]} onOpen={onOpen} />)
  await userEvent.tab()
  expect(document.activeElement).toHaveAccessibleName('Tháng 1/2026: đã họp, đúng quy định, dự họp 94,4%')
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  expect(document.activeElement).toHaveAccessibleName('Tháng 2/2026: không họp')
  await userEvent.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledWith('b', 1)
  await userEvent.keyboard('{Home}')
  expect(screen.getByRole('link', { name: 'Chi bộ B' })).toHaveFocus()
})
