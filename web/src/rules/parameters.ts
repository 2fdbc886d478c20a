// What a rule is asked to bound, by what it measures.
import type { NewLocalRule, RuleRow } from '../api/contract'

export type Measure = RuleRow['measure']
type Typed = number | string

export interface TypedParameters {
  minutes: { regular: Typed; thematic: Typed; combined: Typed }
  small_cell: { under: Typed; minutes: Typed }
  number: Typed
  percent: Typed
  nobody_unexcused: boolean
}

export const emptyParameters: TypedParameters = {
  minutes: { regular: '', thematic: '', combined: '' },
  small_cell: { under: '', minutes: '' },
  number: '',
  percent: '',
  nobody_unexcused: false,
}

export type Form = 'minutes' | 'percent' | 'number' | 'nothing'

export function formOf(measure: Measure | undefined): Form {
  if (measure === 'party_minutes') return 'minutes'
  if (measure === 'attendance_share') return 'percent'
  return measure === undefined || measure === 'meetings_held' ? 'nothing' : 'number'
}

// What was left empty is not sent, so that the server says what is missing.
const said = <Key extends string>(key: Key, typed: Typed): Partial<Record<Key, number>> =>
  typed === '' ? {} : ({ [key]: Number(typed) } as Record<Key, number>)

export function parametersOf(measure: Measure | undefined, typed: TypedParameters): NewLocalRule['parameters'] {
  const form = formOf(measure)
  if (form === 'nothing') return {}
  if (form === 'number') return said('number', typed.number)
  if (form === 'percent') return { ...said('percent', typed.percent), nobody_unexcused: typed.nobody_unexcused }
  const { minutes, small_cell } = typed
  return {
    minutes: { ...said('regular', minutes.regular), ...said('thematic', minutes.thematic), ...said('combined', minutes.combined) },
    ...(small_cell.under !== '' && { small_cell: { under: Number(small_cell.under), ...said('minutes', small_cell.minutes) } }),
  }
}
