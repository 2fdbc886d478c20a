// What a look at a file found, in figures that can be said.
import type { ImportFault, ImportState } from '../api/contract'

export interface Summary {
  fresh: number
  updated: number
  unchanged: number
  differing: number
  rejected: number
  // False where the list was cut: then places are counted, not rows.
  rejectedAreRows: boolean
  notices: number
}

export function summaryOf({ outcome, totals }: ImportState): Summary | null {
  if (!outcome) return null
  const rejected = totals?.rejected ?? outcome.rejected.length
  const isWhole = rejected === outcome.rejected.length
  return {
    fresh: outcome.accepted - outcome.updated,
    updated: outcome.updated,
    unchanged: outcome.unchanged,
    differing: totals?.differs ?? outcome.differs.length,
    rejected: isWhole ? rowsOf(outcome.rejected) : rejected,
    rejectedAreRows: isWhole,
    notices: totals?.notices ?? outcome.notices.length,
  }
}

// A row with two bad cells is one row; row 0 is the file itself.
const rowsOf = (faults: ImportFault[]) => new Set(faults.map((fault) => fault.row)).size

const underWay = new Set<ImportState['state']>(['reading', 'taking', 'undoing'])
export const isUnderWay = (state: ImportState | undefined) => state !== undefined && underWay.has(state.state)

// 3–7, 12: rows that follow each other are said together.
export function rowRanges(rows: number[]): string {
  const ranges: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && row <= last[1] + 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
