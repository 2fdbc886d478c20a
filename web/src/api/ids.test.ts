import { expect, test } from 'vitest'
import { newId } from './ids'

test('ids are what the server takes, grow with time and differ', () => {
  const ids = Array.from({ length: 50 }, newId)
  for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{12}$/)
  expect(new Set(ids).size).toBe(50)
  expect((ids[0] ?? '').slice(0, 6) <= (ids[49] ?? '').slice(0, 6)).toBe(true)
})
