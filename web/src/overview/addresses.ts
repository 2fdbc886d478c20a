// Where what belongs to the committee's view stands on other pages.
import type { Id } from '../api/contract'

export const deadline_anchor = 'meeting-deadline'
export const deadlineHref = (organisation: Id) => `/organisations/${organisation}?tab=about#${deadline_anchor}`
