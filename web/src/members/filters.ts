// What a list of members is narrowed to and sorted by, as it stands in the address.
import type { MemberFilters } from '../api/contract'
import type { Sort } from '../design'

export const standings = ['official', 'probationary', 'exempt'] as const
export const offices = ['secretary', 'deputy', 'committee_member'] as const
const sorts = ['name', 'admitted_on', 'born_on', 'cell'] as const
const directions = ['ascending', 'descending'] as const

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined => known.find((each) => each === value)

// An address may have been typed or be old: what is not understood is left out.
export function filtersOf(query: URLSearchParams): MemberFilters {
  const found = {
    organisation: query.get('organisation') || undefined,
    search: query.get('search')?.trim() || undefined,
    standing: oneOf(standings, query.get('standing')),
    office: oneOf(offices, query.get('office')),
    sort: oneOf(sorts, query.get('sort')),
    direction: oneOf(directions, query.get('direction')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

export function sortOf(filters: MemberFilters): Sort {
  return { by: filters.sort ?? 'name', direction: filters.direction ?? 'ascending' }
}

export const isNarrowed = (filters: MemberFilters) => Boolean(filters.organisation ?? filters.search ?? filters.standing ?? filters.office)
