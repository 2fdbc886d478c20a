// Which column of a file is which field: a column says one thing, and a field stands in one column.
import type { ImportSettings, ImportState } from '../api/contract'

export type Assigned = ReadonlyMap<string, number>
type Fields = ImportState['fields']

export function assignedOf(fields: Fields): Assigned {
  return new Map(fields.flatMap((field) => (field.column == null ? [] : [[field.field, field.column] as const])))
}

// The column becomes this field, or none; whatever else stood there or was called so makes room.
export function assign(assigned: Assigned, column: number, field: string | null): Assigned {
  const next = new Map([...assigned].filter(([name, at]) => at !== column && name !== field))
  if (field !== null) next.set(field, column)
  return next
}

export function fieldAt(assigned: Assigned, column: number): string | null {
  return [...assigned].find(([, at]) => at === column)?.[0] ?? null
}

export function missing(fields: Fields, assigned: Assigned): Fields {
  return fields.filter((field) => field.is_required && !assigned.has(field.field))
}

export function isSame(one: Assigned, other: Assigned): boolean {
  return one.size === other.size && [...one].every(([name, at]) => other.get(name) === at)
}

// Every field is said, so that a column once recognised can also be told to be nothing.
export function columnSettings(fields: Fields, assigned: Assigned): ImportSettings['columns'] {
  return fields.map(({ field }) => ({ field, column: assigned.get(field) ?? null }))
}

export function settingsOf(
  state: ImportState,
  changed: { assigned?: Assigned; period?: string | null; updates?: boolean },
): ImportSettings {
  const period = changed.period === undefined ? state.settings.period : changed.period
  return {
    columns: columnSettings(state.fields, changed.assigned ?? assignedOf(state.fields)),
    updates: changed.updates ?? state.settings.updates,
    ...(period && { period }),
  }
}
