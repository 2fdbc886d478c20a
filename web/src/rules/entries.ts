// The lines of a rule put in order for reading: place by place from the outside in, each beside the one it follows.
import type { Entry } from '../api/contract'
import { hasWords, say } from '../words'

export interface Change {
  entry: Entry
  before: Entry | null
}

export function byPlace(places: string[], changes: Entry[]): { place: string; changes: Change[] }[] {
  return places.flatMap((place) => {
    const own = changes.filter((entry) => entry.place === place)
    return own.length === 0 ? [] : [{ place, changes: own.map((entry, at) => ({ entry, before: own[at - 1] ?? null })) }]
  })
}

export function placeName(place: string): string {
  return hasWords(`screen.rules.place.${place}`) ? say(`screen.rules.place.${place}`) : say('screen.rules.place.other', { place })
}
