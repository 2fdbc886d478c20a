// The filters in the address, and changing some of them; changes that follow each other closely do not undo each other.
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { filtersOf } from './filters'

export function useFilters() {
  const [query, setQuery] = useSearchParams()
  // The router gives the address as it was last drawn, which a change made a moment ago is not part of.
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  }, [query])

  const change = (changed: Record<string, string | null>) => {
    const next = new URLSearchParams(latest.current)
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    latest.current = next
    setQuery(next, { replace: true })
  }
  const clear = () => change(Object.fromEntries([...latest.current.keys()].map((name) => [name, null])))
  return { filters: filtersOf(query), change, clear }
}
