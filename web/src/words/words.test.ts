import { afterEach, expect, test } from 'vitest'
import { chooseLanguage, day, fileSize, instant, month, number, percent, quarter, say } from '.'

const files = (language: 'vi' | 'en') =>
  language === 'vi'
    ? import.meta.glob<Record<string, string>>('./vi/*.json', { eager: true, import: 'default' })
    : import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' })
const all = (language: 'vi' | 'en') => Object.values(files(language)).flatMap((file) => Object.entries(file))
const places = (sentence: string) => [...sentence.matchAll(/\{(\w*)\}/g)].map(([, name]) => name).sort()

afterEach(() => chooseLanguage('vi'))

test('both languages say the same things with the same places, each once', () => {
  const [vi, en] = [all('vi'), all('en')]
  expect(new Set(vi.map(([key]) => key)).size).toBe(vi.length)
  expect(en.map(([key]) => key).sort()).toEqual(vi.map(([key]) => key).sort())
  const english = Object.fromEntries(en)
  for (const [key, sentence] of vi) expect([key, places(english[key] ?? '')]).toEqual([key, places(sentence)])
})

test('sentences take their arguments as they are', () => {
  expect(say('screen.table.of', { rows: '50', total: '<b>' })).toBe('Đang hiện 50 trong <b>')
})

test('values are written the Vietnamese way, and in English when chosen', async () => {
  expect([number(1234567), number(0.5, 1), percent(1.14), percent(94), percent(94.1, 1)]).toEqual([
    '1.234.567',
    '0,5',
    '1,14%',
    '94%',
    '94,1%',
  ])
  expect([day('2026-11-23'), day('1960-03'), day('1960'), month('2026-03'), quarter('2026-Q3')]).toEqual([
    '23/11/2026',
    '03/1960',
    '1960',
    '3/2026',
    'Quý III/2026',
  ])
  expect([fileSize(3), fileSize(348_160), fileSize(1_258_291)]).toEqual(['1 KB', '340 KB', '1,2 MB'])
  expect(instant('2026-11-23T20:05:00Z')).toBe('03:05 24/11/2026')
  await chooseLanguage('en')
  expect([number(1234567), percent(1.14), day('2026-11-23'), quarter('2026-Q3')]).toEqual([
    '1,234,567',
    '1.14%',
    '23/11/2026',
    'Quarter III/2026',
  ])
})
