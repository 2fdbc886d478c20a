// Asking and acting from a page: answers are kept and renewed by TanStack Query; every act renews what is shown.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { ApiError, call, fetchFile } from './client'
import type { ActRoute, Answer, GetRoute, Input, Query } from './routes'

interface AnswerOptions<T> {
  // Nothing is asked while this is false.
  enabled?: boolean
  // Ask again after so many milliseconds, or not at all.
  poll_ms?: (answer: T | undefined) => number | false
  // Show the last answer while another one is on its way (filters, other months).
  keepsLast?: boolean
}

export function useAnswer<R extends GetRoute>(route: R, input: Input<R>, options: AnswerOptions<Answer<R>> = {}) {
  const { poll_ms } = options
  return useQuery<Answer<R>, ApiError>({
    queryKey: [route, input],
    queryFn: ({ signal }) => call(route, input, signal),
    enabled: options.enabled ?? true,
    ...(poll_ms && { refetchInterval: (query) => poll_ms(query.state.data) }),
    ...(options.keepsLast && { placeholderData: keepPreviousData }),
  })
}

interface Rows<Row> {
  rows: Row[]
  next?: string | null
}
// The addresses that answer by pages: those that take `after`.
type ListRoute = { [R in GetRoute]: 'after' extends keyof Query<R> ? R : never }[GetRoute]
const pageOf = <Row>(answer: unknown) => answer as Rows<Row>
type RowOf<R extends ListRoute> = Answer<R> extends Rows<infer Row> ? Row : never

// A list page by page: the rows so far, and more() for the next ones.
export function useRows<R extends ListRoute>(route: R, input: Input<R>, options: { enabled?: boolean } = {}) {
  const query = useInfiniteQuery<Answer<R>, ApiError>({
    queryKey: [route, input, 'rows'],
    queryFn: ({ signal, pageParam }) =>
      call(
        route,
        { ...input, query: { ...(input.query as object | undefined), ...(pageParam ? { after: pageParam } : {}) } } as unknown as Input<R>,
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (last) => pageOf<unknown>(last).next ?? null,
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => pageOf<RowOf<R>>(page).rows), [query.data])
  return {
    rows,
    first: query.data?.pages[0],
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    isLoading: query.isLoading,
    isRenewing: query.isFetching,
    error: query.error,
    again: () => void query.refetch(),
  }
}

// Asks again when what the answer hangs on has grown, such as the version of a meeting that others hold too.
export function useRenewed(version: number, again: () => unknown) {
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current === version) return
    seen.current = version
    void again()
  }, [version, again])
}

// An act. What it changed is not guessed: everything shown is asked again.
export function useAct<R extends ActRoute>(route: R, onDone?: (answer: Answer<R>, input: Input<R>) => void) {
  const queries = useQueryClient()
  return useMutation<Answer<R>, ApiError, Input<R>>({
    mutationFn: (input) => call(route, input),
    onSuccess: async (answer, input) => {
      onDone?.(answer, input)
      await queries.invalidateQueries()
    },
  })
}

// A file that the server must make first; the browser keeps it like any other download. Answers its name.
export function useFile<R extends GetRoute>(route: R) {
  return useMutation<string, ApiError, Omit<Input<R>, 'body'>>({
    mutationFn: async (input) => {
      const { name, bytes } = await fetchFile(route, input)
      const address = URL.createObjectURL(bytes)
      const link = document.createElement('a')
      link.href = address
      link.download = name
      link.click()
      URL.revokeObjectURL(address)
      return name
    },
  })
}
