// A plan while it is written, and what of it is sent: pure.
import type { Body } from '../../api/routes'
import type { ItemKind, MeetingKind, MeetingPlan } from '../../api/contract'
import { readClock } from '../clock_text'

export interface DraftItem {
  id: string
  title: string
  kind: ItemKind
  minutes: number | null
  prepared_by: string | null
}

export interface Draft {
  kind: MeetingKind
  day: string | null
  start: string
  place: string
  topic: string
  chair_id: string | null
  minute_taker_id: string | null
  committee_met_on: string | null
  items: DraftItem[]
  questions: { id: string; question: string }[]
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

export function draftOf(plan: MeetingPlan): Draft {
  const start = plan.start_minute
  return {
    kind: plan.kind,
    day: plan.day,
    start: start == null ? '' : `${twoDigits(Math.floor(start / 60))}:${twoDigits(start % 60)}`,
    place: plan.place ?? '',
    topic: plan.topic ?? '',
    chair_id: plan.chair?.id ?? null,
    minute_taker_id: plan.minute_taker?.id ?? null,
    committee_met_on: plan.committee_met_on ?? null,
    items: plan.items.map((item) => ({ ...item, prepared_by: item.prepared_by?.id ?? null })),
    questions: plan.questions,
  }
}

// Rows that nobody has written in yet are kept on the page only; a day or an hour that cannot be read keeps the plan from being sent.
export function bodyOf(draft: Draft, version: number): Body<'PUT /api/planned-meetings/{planned}'> | null {
  const start = draft.start.trim() ? readClock(draft.start) : undefined
  if (!draft.day || start === null) return null
  return {
    version,
    kind: draft.kind,
    day: draft.day,
    start_minute: start ?? null,
    place: draft.place.trim() || null,
    topic: draft.topic.trim() || null,
    chair_id: draft.chair_id,
    minute_taker_id: draft.minute_taker_id,
    committee_met_on: draft.committee_met_on,
    items: draft.items.filter((item) => item.title.trim()).map((item) => ({ ...item, minutes: item.minutes ?? 0 })),
    questions: draft.questions.filter((each) => each.question.trim()),
  }
}

// Which row of the page a refusal of a sent row is about: "/items/1/title" counts the rows that were sent.
export function faultsByRow(draft: Draft, fields: { pointer: string; detail: string }[]): Map<string, string> {
  const items = draft.items.filter((item) => item.title.trim())
  const questions = draft.questions.filter((each) => each.question.trim())
  const faults = new Map<string, string>()
  for (const field of fields) {
    const [, list, at] = field.pointer.split('/')
    const row = list === 'items' ? items[Number(at)] : list === 'questions' ? questions[Number(at)] : undefined
    faults.set(row?.id ?? field.pointer, field.detail)
  }
  return faults
}

export function totals(items: DraftItem[]): { party: number; all: number } {
  const sum = (rows: DraftItem[]) => rows.reduce((minutes, row) => minutes + (row.minutes ?? 0), 0)
  return { party: sum(items.filter((item) => item.kind === 'party')), all: sum(items) }
}

export function moved<T>(rows: T[], at: number, by: -1 | 1): T[] {
  const to = at + by
  if (to < 0 || to >= rows.length) return rows
  const next = [...rows]
  const [row] = next.splice(at, 1)
  if (row !== undefined) next.splice(to, 0, row)
  return next
}
