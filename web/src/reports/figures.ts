// Figures of a quarter: their order, how each is written, and what stands between {{ and }} in a text.
import type { Figures } from '../api/contract'
import { day, number, percent, say } from '../words'

export type Value = number | string | null

// The order of the report's own table; a figure that only explains another is told in its words.
export const figureKeys: { [G in keyof Figures]: (keyof Figures[G])[] } = {
  organisations: ['grassroots', 'grassroots_committees', 'grassroots_cells', 'cells'],
  members: ['base_date', 'base', 'admitted', 'admission_rate_percent', 'recognised', 'at_end', 'probationary_at_end'],
  meetings: [
    'regular_due',
    'regular_held',
    'cell_months_missed',
    'cell_months_without_records',
    'cell_months_not_over',
    'thematic_held',
    'cells_without_thematic',
    'cells_thematic_not_known',
    'total',
    'too_short',
    'duration_unclear',
    'mixed_with_professional',
    'attendance_percent',
    'spoke_percent',
  ],
}
export const groups = Object.keys(figureKeys) as (keyof Figures)[]
export const allKeys = groups.flatMap((group) => figureKeys[group].map((name) => `${group}.${name}`))

export function valueOf(figures: Figures | null | undefined, key: string): Value {
  const [group = '', name = ''] = key.split('.')
  const values: Record<string, Value | undefined> | undefined = figures?.[group as keyof Figures]
  return values?.[name] ?? null
}

// As it stands in a table and in a sentence: 1,14%, 31/12/2025, 1.187, or that nothing is known.
export function written(key: string, value: Value): string {
  if (value === null) return say('figure.not_known')
  if (typeof value === 'string') return day(value)
  return key.endsWith('_percent') ? percent(value) : number(value)
}

// By how much a figure differs from the quarter before; null where there is nothing to compare.
export function change(key: string, now: Value, before: Value): string | null {
  if (typeof now !== 'number' || typeof before !== 'number') return null
  const by = Math.round((now - before) * 100) / 100
  const size = number(Math.abs(by), key.endsWith('_percent') ? 2 : 0)
  return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${size}`
}

// A day has no rows behind it.
export const isTraceable = (key: string) => key !== 'members.base_date'

export interface Mark {
  // As in the text: "before.members.at_end".
  mark: string
  key: string
  isBefore: boolean
}
export type Part = string | Mark

const before_prefix = 'before.'

export function markOf(mark: string): Mark {
  const isBefore = mark.startsWith(before_prefix)
  return { mark, key: isBefore ? mark.slice(before_prefix.length) : mark, isBefore }
}

// A paragraph as plain text and marks, in their order. Marks of no known figure stay text.
export function partsOf(paragraph: string): Part[] {
  return paragraph
    .split(/\{\{([\w.]+)\}\}/)
    .map((piece, index): Part => {
      if (index % 2 === 0) return piece
      const mark = markOf(piece)
      return allKeys.includes(mark.key) ? mark : `{{${piece}}}`
    })
    .filter((part) => part !== '')
}

// Writers see names, not keys: [Kỳ đã họp] for {{meetings.regular_held}}.
export function nameOf(mark: string): string {
  const { key, isBefore } = markOf(mark)
  const name = say(`figure.${key}`)
  return isBefore ? say('screen.report.before_named', { name }) : name
}

export function toEditable(paragraph: string): string {
  return partsOf(paragraph)
    .map((part) => (typeof part === 'string' ? part : `[${nameOf(part.mark)}]`))
    .join('')
}

export function fromEditable(text: string): string {
  const marks = new Map(allKeys.flatMap((key) => [key, before_prefix + key]).map((mark) => [nameOf(mark), mark]))
  return text.replace(/\[([^[\]]+)\]/g, (whole, name: string) => {
    const mark = marks.get(name.trim())
    return mark ? `{{${mark}}}` : whole
  })
}
