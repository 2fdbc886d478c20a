// The whole: look, answers of the server, addresses; a door in front of everything that needs a session.
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { BrowserRouter } from 'react-router'
import { onSignedOut } from '../api/client'
import { useSessionAnswer, useSessionChange } from '../api/session'
import { ProblemAlert, Waiting } from '../design'
import { useTextSize } from '../design/text_size'
import { theme } from '../design/theme'
import { Failsafe } from './Failsafe'
import { makeQueries } from './queries'

const Shell = lazy(() => import('./Shell'))
const Door = lazy(() => import('../accounts/Door'))

const queries = makeQueries()

export function App() {
  useTextSize()
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Failsafe>
            <Suspense fallback={<Waiting />}>
              <Gate />
            </Suspense>
          </Failsafe>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  )
}

// Whoever is not signed in sees the door at the address he came to, and goes on there.
function Gate() {
  const { data, error, refetch } = useSessionAnswer()
  const change = useSessionChange()
  useEffect(() => onSignedOut(() => change(null)), [change])
  if (error && !data) return <ProblemAlert error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  return data.account && !data.account.must_choose_password ? <Shell /> : <Door session={data} />
}
