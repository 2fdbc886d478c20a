// The year a page shows, as it stands in the address; this year without.
import { useSearchParams } from 'react-router'
import { useSession } from '../api/session'

export function useYear() {
  const [query, setQuery] = useSearchParams()
  const this_year = Number(useSession().today.slice(0, 4))
  const asked = Number(query.get('year'))
  const year = Number.isInteger(asked) && asked >= 1930 && asked <= this_year + 1 ? asked : this_year
  const choose = (next: number) =>
    setQuery(
      (before) => {
        before.set('year', String(next))
        return before
      },
      { replace: true },
    )
  return { year, last: this_year + 1, choose }
}
