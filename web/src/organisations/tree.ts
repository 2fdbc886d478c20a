// The tree as lines on the screen: what is open, what a search leaves, and where the arrow keys lead.
import type { OrganisationRow } from '../api/contract'
import { plain } from '../office/plain'

export interface Line {
  row: OrganisationRow
  // From 1, as aria-level counts.
  level: number
  position: number
  siblings: number
  hasChildren: boolean
  isOpen: boolean
}

export interface Forest {
  tops: OrganisationRow[]
  children: Map<string, OrganisationRow[]>
  byId: Map<string, OrganisationRow>
}

export function forest(rows: OrganisationRow[]): Forest {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const children = new Map<string, OrganisationRow[]>()
  const tops: OrganisationRow[] = []
  for (const row of rows) {
    if (!row.parent_id || !byId.has(row.parent_id)) tops.push(row)
    else children.set(row.parent_id, [...(children.get(row.parent_id) ?? []), row])
  }
  return { tops, children, byId }
}

// From the top down, without itself.
export function superiors(trees: Forest, id: string): OrganisationRow[] {
  const chain: OrganisationRow[] = []
  for (let at = trees.byId.get(trees.byId.get(id)?.parent_id ?? ''); at; at = trees.byId.get(at.parent_id ?? '')) chain.unshift(at)
  return chain
}

// Those whose names hold all the words, with or without marks, and whatever stands above them.
export function matching(trees: Forest, text: string): { found: Set<string>; shown: Set<string> } {
  const words = plain(text).split(' ').filter(Boolean)
  const found = new Set<string>()
  const shown = new Set<string>()
  for (const row of trees.byId.values()) {
    const name = plain(`${row.name} ${row.code ?? ''}`)
    if (!words.every((word) => name.includes(word))) continue
    found.add(row.id)
    shown.add(row.id)
    for (const above of superiors(trees, row.id)) shown.add(above.id)
  }
  return { found, shown }
}

export function lines(trees: Forest, open: ReadonlySet<string>, shown?: ReadonlySet<string>): Line[] {
  const all: Line[] = []
  const walk = (rows: OrganisationRow[], level: number) => {
    const kept = shown ? rows.filter((row) => shown.has(row.id)) : rows
    kept.forEach((row, index) => {
      const below = (trees.children.get(row.id) ?? []).filter((child) => !shown || shown.has(child.id))
      const isOpen = below.length > 0 && (shown !== undefined || open.has(row.id))
      all.push({ row, level, position: index + 1, siblings: kept.length, hasChildren: below.length > 0, isOpen })
      if (isOpen) walk(below, level + 1)
    })
  }
  walk(trees.tops, 1)
  return all
}

export type Move = { to: string } | { open: string } | { close: string } | null

// What a key does at a line, as trees are used everywhere: right opens or goes in, left closes or goes out.
export function moveBy(key: string, all: Line[], at: number): Move {
  const line = all[at]
  if (!line) return null
  const go = (next: Line | undefined): Move => (next ? { to: next.row.id } : null)
  if (key === 'ArrowDown') return go(all[at + 1])
  if (key === 'ArrowUp') return go(all[at - 1])
  if (key === 'Home') return go(all[0])
  if (key === 'End') return go(all.at(-1))
  if (key === 'ArrowRight') return line.isOpen ? go(all[at + 1]) : line.hasChildren ? { open: line.row.id } : null
  if (key === 'ArrowLeft') {
    const above = all.slice(0, at).filter((other) => other.level < line.level)
    return line.isOpen ? { close: line.row.id } : go(above.at(-1))
  }
  return null
}
