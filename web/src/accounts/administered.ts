// The organisation an office most likely means: the first that it administers.
import type { Id, Session } from '../api/contract'

export function administeredTop({ places, site, account }: Session): Id | null {
  const place = places.find((each) => each.level === 'administers')
  return place?.organisation.id ?? (account?.is_administrator ? (site.root_id ?? null) : null)
}
