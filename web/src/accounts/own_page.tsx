// One's own account: the password, and where one is signed in.
import { Button, SimpleGrid } from '@mantine/core'
import type { OpenSession } from '../api/contract'
import { useAct, useAnswer } from '../api/hooks'
import { useSession } from '../api/session'
import { type Column, DataTable, EmptyState, notify, Page, Panel, ProblemAlert, useColumnChoice } from '../design'
import { instant, useWords } from '../words'
import { deviceOf } from './device'
import { PasswordForm } from './PasswordForm'

export default function OwnPage() {
  const t = useWords()
  const { account } = useSession()
  return (
    <Page title={t('screen.account.title')} crumbs={[{ label: `${account?.name ?? ''} (${account?.login_name ?? ''})` }]}>
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Panel title={t('screen.password.title')} note={t('screen.password.note')}>
          <PasswordForm onDone={() => notify(t('screen.password.done'))} />
        </Panel>
        <Sessions />
      </SimpleGrid>
    </Page>
  )
}

function Sessions() {
  const t = useWords()
  const list = useAnswer('GET /api/sessions', {})
  const end = useAct('DELETE /api/sessions/{session}', () => notify(t('screen.sessions.ended')))
  const columns: Column<OpenSession>[] = [
    { id: 'agent', header: t('screen.sessions.device'), cell: (row) => deviceOf(row.agent) || t('screen.sessions.unknown') },
    { id: 'last_seen_at', header: t('screen.sessions.last_seen'), cell: (row) => instant(row.last_seen_at) },
    { id: 'created_at', header: t('screen.sessions.since'), cell: (row) => instant(row.created_at), isExtra: true },
    { id: 'address', header: t('screen.sessions.address'), cell: (row) => row.address },
    {
      id: 'act',
      header: t('screen.sessions.act'),
      isFixed: true,
      cell: (row) =>
        row.is_current ? (
          t('screen.sessions.current')
        ) : (
          <Button
            variant="default"
            h={32}
            aria-label={t('screen.sessions.end_which', { device: deviceOf(row.agent), time: instant(row.last_seen_at) })}
            onClick={() => end.mutate({ path: { session: row.id } })}
          >
            {t('screen.sessions.end')}
          </Button>
        ),
    },
  ]
  const choice = useColumnChoice('sessions', columns)
  return (
    <Panel title={t('screen.sessions.title')} note={t('screen.sessions.note')}>
      <ProblemAlert error={end.error} />
      <DataTable
        rows={list.data?.rows ?? []}
        isLoading={list.isLoading}
        isRenewing={list.isFetching}
        error={list.error}
        again={() => void list.refetch()}
        caption={t('screen.sessions.title')}
        columns={choice}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('screen.sessions.none')}>{t('screen.sessions.note')}</EmptyState>}
      />
    </Panel>
  )
}
