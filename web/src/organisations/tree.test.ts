import { expect, test } from 'vitest'
import type { OrganisationRow } from '../api/contract'
import { forest, lines, matching, moveBy, superiors } from './tree'

const row = (id: string, parent_id: string | null, name: string): OrganisationRow => ({
  id,
  parent_id,
  name,
  kind: 'attached_cell',
  level: 'reads',
})
const trees = forest([
  row('root', null, 'Đảng bộ phường'),
  row('k1', 'root', 'Chi bộ Khu phố 1'),
  row('ca', 'root', 'Đảng bộ Công an phường'),
  row('cs', 'ca', 'Chi bộ Cảnh sát khu vực'),
  row('th', 'ca', 'Chi bộ Tổng hợp'),
  row('k2', 'root', 'Chi bộ Khu phố 2'),
])
const shown = (open: string[], found?: Set<string>) => lines(trees, new Set(open), found).map((line) => line.row.id)

test('only what is open is shown, each line with its place among its siblings', () => {
  expect(shown([])).toEqual(['root'])
  expect(shown(['root'])).toEqual(['root', 'k1', 'ca', 'k2'])
  expect(lines(trees, new Set(['root', 'ca'])).find((line) => line.row.id === 'th')).toMatchObject({ level: 3, position: 2, siblings: 2 })
})

test('a search without marks shows what it found under what stands above it', () => {
  const { found, shown: kept } = matching(trees, 'canh sat')
  expect([...found]).toEqual(['cs'])
  expect(shown([], kept)).toEqual(['root', 'ca', 'cs'])
  expect(shown([], matching(trees, 'không có').shown)).toEqual([])
})

test('arrow keys open, go in, close and go out', () => {
  const all = lines(trees, new Set(['root']))
  expect(moveBy('ArrowRight', all, 2)).toEqual({ open: 'ca' })
  expect(moveBy('ArrowRight', all, 1)).toBeNull()
  expect(moveBy('ArrowLeft', all, 2)).toEqual({ to: 'root' })
  const deep = lines(trees, new Set(['root', 'ca']))
  expect(moveBy('ArrowRight', deep, 2)).toEqual({ to: 'cs' })
  expect(moveBy('ArrowLeft', deep, 4)).toEqual({ to: 'ca' })
  expect(moveBy('ArrowLeft', deep, 2)).toEqual({ close: 'ca' })
  expect([moveBy('Home', deep, 3), moveBy('End', deep, 0), moveBy('ArrowUp', deep, 0)]).toEqual([{ to: 'root' }, { to: 'k2' }, null])
})

test('what a reader may not know of above him does not hide his own', () => {
  const own = forest([row('cell', 'unknown', 'Chi bộ của tôi')])
  expect(own.tops.map((top) => top.id)).toEqual(['cell'])
  expect(superiors(own, 'cell')).toEqual([])
})
