// What a list of tasks is narrowed to, as it stands in the address.
import type { Id, TaskChoice, TaskCounts } from '../api/contract'

export const choices = ['open', 'late', 'done', 'dropped', 'all'] as const
export type Choice = (typeof choices)[number]

export interface TaskFilters {
  // One's own, or those of an organisation and below it.
  whose: 'mine' | 'organisation'
  organisation: Id | null
  owner: Id | null
  choice: Choice
}

// An address may have been typed or be old: what is not understood is left out.
export function filtersOf(query: URLSearchParams, usual: Pick<TaskFilters, 'whose' | 'organisation'>): TaskFilters {
  const asked = query.get('whose')
  const organisation = query.get('organisation')
  return {
    whose: asked === 'mine' ? 'mine' : organisation || asked === 'organisation' ? 'organisation' : usual.whose,
    organisation: organisation || usual.organisation,
    owner: query.get('owner') || null,
    choice: choices.find((each) => each === query.get('state')) ?? 'open',
  }
}

export const stateOf = (choice: Choice): TaskChoice | undefined => (choice === 'all' ? undefined : choice)

export function countOf(counts: TaskCounts, choice: Choice): number {
  const open = counts.given + counts.under_way
  return { open, late: counts.late, done: counts.done, dropped: counts.dropped, all: open + counts.done + counts.dropped }[choice]
}
