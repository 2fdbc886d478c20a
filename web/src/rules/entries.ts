// The lines of a rule put in order for reading: place by place from the outside in, each beside the one it follows.
import type { Entry, RulePlace } from '../api/contract'

export interface Change {
  entry: Entry
  before: Entry | null
}

export function byPlace(places: RulePlace[], changes: Entry[]): { place: RulePlace; changes: Change[] }[] {
  return places.flatMap((place) => {
    const own = changes.filter((entry) => entry.place === place.place)
    return own.length === 0 ? [] : [{ place, changes: own.map((entry, at) => ({ entry, before: own[at - 1] ?? null })) }]
  })
}
