// Draws a component as the app does, with answers of the server by "METHOD /api/path".
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import type { Session } from '../src/api/contract'
import { theme } from '../src/design/theme'
import { makeQueries } from '../src/office/queries'

export const nobody: Session = { account: null, today: '2026-11-23', site: { name: 'Đảng bộ phường Trường Xuân' }, rights: [], places: [] }
export const officer: Session = {
  ...nobody,
  account: { id: '0H2K4M6P8R0T1', login_name: 'halt', name: 'Lê Thu Hà', is_administrator: false, must_choose_password: false },
  rights: ['anyone', 'signed_in', 'see_meetings', 'see_register', 'run_cell', 'administer'],
}

interface Answers {
  [route: string]: unknown
}
export interface Asked {
  route: string
  query: string
  body: unknown
}

// `{ status, body }` is a refusal, everything else an answer.
export function serve(answers: Answers): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const [path = '', query = ''] = address.split('?')
    const route = `${init.method ?? 'GET'} ${path}`
    asked.push({ route, query, body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body })
    const answer = answers[route] as { status?: number; body?: unknown } | undefined
    if (answer === undefined) return Promise.resolve(new Response(null, { status: 204 }))
    const isRefusal = typeof answer.status === 'number' && answer.body !== undefined
    const type = isRefusal ? 'application/problem+json' : 'application/json'
    return Promise.resolve(
      new Response(JSON.stringify(isRefusal ? answer.body : answer), {
        status: isRefusal ? (answer.status ?? 500) : 200,
        headers: { 'content-type': type },
      }),
    )
  })
  return asked
}

export function draw(node: ReactNode, session: Session = officer) {
  const queries = makeQueries()
  queries.setQueryData(['GET /api/session', {}], session)
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queries}>
        <MemoryRouter>{node}</MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  )
}
