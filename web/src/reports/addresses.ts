// Where a report and the rows behind its figures stand.
import type { Quarter } from '../api/contract'

const query = (organisation: string | null | undefined) => (organisation ? `?organisation=${encodeURIComponent(organisation)}` : '')

export const reportHref = (quarter: Quarter, organisation?: string | null) => `/reports/${quarter}${query(organisation)}`

export const figureHref = (quarter: Quarter, key: string, organisation?: string | null) =>
  `/reports/${quarter}/figures/${key}${query(organisation)}`
