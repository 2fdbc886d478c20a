import { expect, test } from 'vitest'
import type { Attention } from '../api/contract'
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
