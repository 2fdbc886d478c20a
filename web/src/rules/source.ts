// How a line is written: its requirement with the unit, and its document as it is cited (12-HD/BTCTW, ngày 06/07/2018, mục II, điểm 3.3).
import type { Entry } from '../api/contract'
import { day, hasWords, say } from '../words'

export function sourceOf({ document, clause }: Entry): string {
  const parts = [document.number, document.title, document.issued && say('screen.rules.issued', { day: day(document.issued) }), clause]
  return parts.filter(Boolean).join(', ') || say('screen.rules.no_document')
}

// The server's words have units of their own but for a bare number; none is said in other words.
export function requirementOf({ parameters: { text, number } }: Entry, unit: string): string {
  if (number == null) return text
  if (number === 0 && hasWords(`screen.rules.none_of.${unit}`)) return say(`screen.rules.none_of.${unit}`)
  return `${text} ${say(`screen.rules.unit.${unit}`)}`
}
