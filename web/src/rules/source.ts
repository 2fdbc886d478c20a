// How a line is written: its requirement with the unit, and its document as it is cited (12-HD/BTCTW, ngày 06/07/2018, mục II, điểm 3.3).
import type { Entry } from '../api/contract'
import { day, say } from '../words'

export function sourceOf({ document, clause }: Entry): string {
  const parts = [document.number, document.title, document.issued && say('screen.rules.issued', { day: day(document.issued) }), clause]
  return parts.filter(Boolean).join(', ') || say('screen.rules.no_document')
}

// The server's words have units of their own but for a bare number.
export function requirementOf({ parameters }: Entry, unit: string): string {
  const isBareNumber = parameters.kind === 'at_least' || parameters.kind === 'at_most'
  return isBareNumber ? `${parameters.text} ${say(`screen.rules.unit.${unit}`)}` : parameters.text
}
