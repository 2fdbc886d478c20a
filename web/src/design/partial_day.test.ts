import { describe, expect, test } from 'vitest'
import { readDay } from './partial_day'

const today = '2026-11-23'

describe('readDay', () => {
  test.each([
    ['5/3/1960', '1960-03-05'],
    ['05/03/1960', '1960-03-05'],
    ['05031960', '1960-03-05'],
    ['050360', '1960-03-05'],
    ['5-3-60', '1960-03-05'],
    ['5.3.1960', '1960-03-05'],
    ['5 3 1960', '1960-03-05'],
    [' 5 / 3 / 1960 ', '1960-03-05'],
    ['1960-03-05', '1960-03-05'],
    ['3/1960', '1960-03'],
    ['031960', '1960-03'],
    ['1960-03', '1960-03'],
    ['1960', '1960'],
    ['năm 1960', '1960'],
    ['29/2/2024', '2024-02-29'],
    ['1/1/26', '2026-01-01'],
    ['1/1/27', '1927-01-01'],
  ])('%s is %s', (written, day) => expect(readDay(written, today)).toEqual({ day }))

  test.each([
    ['30/02/1960', 'no_such_day'],
    ['29/2/2023', 'no_such_day'],
    ['3/15/1960', 'no_such_day'],
    ['31/4/2026', 'no_such_day'],
    ['0/3/1960', 'no_such_day'],
    ['5/0/1960', 'no_such_day'],
    ['13/1960', 'no_such_day'],
    ['5/3', 'not_understood'],
    ['60', 'not_understood'],
    ['5/3/196', 'not_understood'],
    ['5/3/19600', 'not_understood'],
    ['mùng năm', 'not_understood'],
    ['1/2/3/1960', 'not_understood'],
    ['5/3/1060', 'out_of_range'],
  ])('%s is refused as %s and never turned into another day', (written, problem) => expect(readDay(written, today)).toEqual({ problem }))

  test('asks for the whole day where one is needed', () => {
    expect(readDay('1960', today, 'day')).toEqual({ problem: 'too_coarse' })
    expect(readDay('3/1960', today, 'day')).toEqual({ problem: 'too_coarse' })
    expect(readDay('1960', today, 'month')).toEqual({ problem: 'too_coarse' })
    expect(readDay('3/1960', today, 'month')).toEqual({ day: '1960-03' })
  })
})
