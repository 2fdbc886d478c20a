// What a level at an organisation allows there, and which kinds are cells. The server decides; pages only leave out what it would refuse.
import type { Level, OrganisationKind, Right } from '../api/contract'

const order: (Level | 'none')[] = ['none', 'belongs', 'reads', 'runs', 'administers']
const needed: Record<Right, Level | 'none'> = {
  anyone: 'none',
  signed_in: 'none',
  see_meetings: 'belongs',
  see_register: 'reads',
  run_cell: 'runs',
  administer: 'administers',
  administer_site: 'administers',
}

export function allows(level: Level | 'none', right: Right): boolean {
  return order.indexOf(level) >= order.indexOf(needed[right])
}

export function isCell(kind: OrganisationKind): boolean {
  return kind === 'grassroots_cell' || kind === 'attached_cell' || kind === 'residential_cell'
}
