// How answers of the server are kept.
import { QueryClient } from '@tanstack/react-query'
import type { ApiError } from '../api/client'

export function makeQueries() {
  // What the server refused it will refuse again; only a broken line is tried once more.
  const retry = (count: number, error: Error) => (error as ApiError).status === 0 && count < 1
  return new QueryClient({ defaultOptions: { queries: { retry, staleTime: 15_000 } } })
}
