// A cell's year as lines, the latest first: what was held, what is planned, and the months in which the regular meeting is missing.
import type { Finding, MeetingKind, MeetingRow, Meetings, Month, PlannedMeeting, Verdict } from '../api/contract'

export type YearLine =
  | { kind: 'held'; key: string; month: Month; day: string; meeting: MeetingRow }
  | { kind: 'planned'; key: string; month: Month; day: string; planned: PlannedMeeting }
  | { kind: 'gap'; key: string; month: Month; day: string; state: 'missed' | 'not_yet_held' | 'no_records' }

const isRegular = (kind: MeetingKind) => kind === 'regular' || kind === 'combined'
const monthOf = (day: string): Month => day.slice(0, 7)

// A month that is over and recorded was missed; over and not recorded, nothing is known of it; the one that runs may still be held.
function gapState(month: Month, answer: Meetings, today: string): 'missed' | 'not_yet_held' | 'no_records' | null {
  const now = monthOf(today)
  if (month > now) return null
  if (month === now) return 'not_yet_held'
  return answer.recorded_months.includes(month) ? 'missed' : 'no_records'
}

export function yearLines(answer: Meetings, year: number, today: string): YearLine[] {
  const all: YearLine[] = [
    ...answer.rows.map((meeting): YearLine => ({
      kind: 'held',
      key: meeting.id,
      month: monthOf(meeting.held_on),
      day: meeting.held_on,
      meeting,
    })),
    ...answer.planned.map((planned): YearLine => ({
      kind: 'planned',
      key: planned.id,
      month: monthOf(planned.day),
      day: planned.day,
      planned,
    })),
  ]
  for (let number = 1; number <= 12; ++number) {
    const month = `${year}-${String(number).padStart(2, '0')}`
    const isThere = all.some(
      (line) =>
        line.month === month &&
        ((line.kind === 'held' && isRegular(line.meeting.kind)) ||
          (line.kind === 'planned' && isRegular(line.planned.kind) && line.day >= today)),
    )
    const state = isThere ? null : gapState(month, answer, today)
    // Within its month the gap comes first.
    if (state) all.push({ kind: 'gap', key: month, month, day: `${month}-99`, state })
  }
  return all.sort((one, other) => other.day.localeCompare(one.day))
}

// From bad to good; what does not apply says nothing.
export const verdicts: Verdict[] = ['breached', 'unclear', 'due', 'holds', 'not_applicable']

export function worst(findings: Finding[]): Verdict | null {
  const required = findings.filter((finding) => finding.severity === 'required').map((finding) => finding.verdict)
  return verdicts.find((verdict) => verdict !== 'not_applicable' && required.includes(verdict)) ?? null
}

export function byVerdict<T>(all: T[], verdictOf: (each: T) => Verdict): T[] {
  return [...all].sort((one, other) => verdicts.indexOf(verdictOf(one)) - verdicts.indexOf(verdictOf(other)))
}
