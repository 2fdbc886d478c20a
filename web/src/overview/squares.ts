// What one square of the year's picture shows and says: the verdict first, attendance second.
import type { Overview, OverviewCell, Square, SquareState } from '../api/contract'
import { dayMonth, hasWords, month as monthOf, percent, say } from '../words'

// A month that has not come yet is no state of the server's: nothing is expected of it.
export type Look = SquareState | 'future'

export const legend: SquareState[] = ['held', 'late', 'too_short', 'mixed', 'missed', 'planned', 'not_yet_held', 'no_records']

export const monthText = (year: number, index: number) => `${year}-${String(index + 1).padStart(2, '0')}`

export function lookOf(square: Square, month: string, today: string): Look {
  return square.state === 'not_yet_held' && month > today.slice(0, 7) ? 'future' : square.state
}

// Letters of all marks that hold, the state's own first: "TM" is too short and late.
export function lettersOf(square: Square): string {
  const marks = [...square.marks].sort((a, b) => Number(b === square.state) - Number(a === square.state))
  return marks.map((mark) => say(`screen.square.letter.${mark}`)).join('')
}

// What stands in the square beside its mark.
export function figureOf(square: Square, look: Look): string {
  if (look === 'planned') return square.planned_on ? dayMonth(square.planned_on) : ''
  if (look === 'missed') return '✕'
  if (look === 'no_records') return '–'
  if (look === 'not_yet_held' || look === 'future') return ''
  return square.attendance_percent == null ? '·' : String(Math.round(square.attendance_percent))
}

// The whole square as one sentence, for the ear and for the tooltip.
export function sentenceOf(square: Square, look: Look, month: string): string {
  const states = square.marks.length > 0 ? square.marks : [look]
  const said = states.map((state) => say(state === 'future' ? 'screen.square.future' : `square.${state}`))
  if (look === 'planned' && square.planned_on) said.push(say('screen.square.planned_on', { day: dayMonth(square.planned_on) }))
  if (square.verdict && hasWords(`verdict.${square.verdict}`)) said.push(say(`verdict.${square.verdict}`))
  if (square.attendance_percent != null) said.push(say('screen.square.attendance', { percent: percent(square.attendance_percent) }))
  return say('screen.square.sentence', { month: monthOf(month), says: said.join(', ') })
}

// Something to do: a month that was missed, lacks something, or whose meeting is still to come without a plan.
export function needsAct(cell: OverviewCell, overview: Pick<Overview, 'year' | 'today'>): boolean {
  return cell.months.some((square, index) => {
    const look = lookOf(square, monthText(overview.year, index), overview.today)
    return square.verdict === 'breached' || !['held', 'planned', 'future'].includes(look)
  })
}

export interface CellFilter {
  search: string
  isOnlyToDo: boolean
}

export interface CellGroup {
  name: string | null
  cells: OverviewCell[]
}

// The cells that are asked for, under their grass-roots organisations when these are to be seen; cells that are such organisations
// themselves stand together.
export function groupsOf(overview: Overview, filter: CellFilter, plain: (text: string) => string, isGrouped: boolean): CellGroup[] {
  const wanted = plain(filter.search)
  const acting = new Set(overview.attention.map((one) => one.organisation.id))
  const cells = overview.cells.filter(
    (cell) =>
      (!wanted || plain(`${cell.name} ${cell.listed_under ?? ''}`).includes(wanted)) &&
      (!filter.isOnlyToDo || acting.has(cell.id) || needsAct(cell, overview)),
  )
  if (!isGrouped) return [{ name: null, cells }]
  const groups = new Map<string, OverviewCell[]>()
  for (const cell of cells) {
    const isItself = !cell.listed_under || cell.listed_under === cell.name
    const name = isItself ? say('screen.organisation_kind.grassroots_cell') : (cell.listed_under ?? '')
    groups.set(name, [...(groups.get(name) ?? []), cell])
  }
  return [...groups].map(([name, members]) => ({ name, cells: members }))
}

// Where an arrow key leads in a grid of so many rows and columns; null where it is no such key.
export function moved(key: string, from: { row: number; column: number }, rows: number, columns: number) {
  const { row, column } = from
  const to: Record<string, [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
    PageUp: [row - 12, column],
    PageDown: [row + 12, column],
  }
  const next = to[key]
  if (!next) return null
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: within(next[0], rows), column: within(next[1], columns) }
}
