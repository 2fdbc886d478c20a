// How people write days, read without guessing: 5/3/1960, 05031960, 5-3-60, 3/1960, 1960. Day always before month.
export type PartialDay = string // "1960-03-05", "1960-03" or "1960"
export type Precision = 'day' | 'month' | 'year'
export type DayProblem = 'not_understood' | 'no_such_day' | 'too_coarse' | 'out_of_range'
export type ReadDay = { day: PartialDay } | { problem: DayProblem }

const two = (value: number) => String(value).padStart(2, '0')

// Two digits are the year of a life, never of the future: with 2026 as today's year, 27 is 1927 and 26 is 2026.
function fullYear(text: string, today_year: number): number {
  const year = Number(text)
  if (text.length !== 2) return year
  const here = Math.floor(today_year / 100) * 100 + year
  return here > today_year ? here - 100 : here
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

// The parts as written, year last; null when it is no day at all.
function partsOf(text: string): string[] | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (iso) return [iso[3], iso[2], iso[1]].filter((part) => part !== undefined)
  if (/^\d{8}$/.test(text)) return [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
  if (/^\d{6}$/.test(text)) {
    // 051960 is a month and a year; 050360 a day with a short year. The two never meet: no month is 19 or 20.
    const asMonth = Number(text.slice(0, 2)) <= 12 && /^(19|20)/.test(text.slice(2))
    return asMonth ? [text.slice(0, 2), text.slice(2)] : [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
  }
  const parts = text.split(/\s*[/.\-\s]\s*/)
  return parts.length <= 3 && parts.every((part) => /^\d+$/.test(part)) ? parts : null
}

export function readDay(written: string, today: string, finest: Precision = 'year'): ReadDay {
  const parts = partsOf(written.trim().replace(/^(ngày|tháng|năm)\s+/i, ''))
  const last = parts?.at(-1) ?? ''
  const isYear = /^\d{4}$/.test(last) || (parts?.length === 3 && /^\d{2}$/.test(last))
  if (!parts || !isYear || parts.slice(0, -1).some((part) => part.length > 2)) return { problem: 'not_understood' }
  const year = fullYear(last, Number(today.slice(0, 4)))
  const month = parts.length > 1 ? Number(parts.at(-2)) : undefined
  const date = parts.length > 2 ? Number(parts[0]) : undefined
  if (year < 1900 || year > 2200) return { problem: 'out_of_range' }
  if (month !== undefined && (month < 1 || month > 12)) return { problem: 'no_such_day' }
  if (month !== undefined && date !== undefined && (date < 1 || date > daysIn(year, month))) return { problem: 'no_such_day' }
  if (date === undefined && (finest === 'day' || (finest === 'month' && month === undefined))) return { problem: 'too_coarse' }
  return { day: [String(year), ...[month, date].filter((part) => part !== undefined).map(two)].join('-') }
}
