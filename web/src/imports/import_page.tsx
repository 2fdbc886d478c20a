// One file on its way into the register: read, looked over, taken; afterwards what became of it.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconFileOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import type { ImportState } from '../api/contract'
import { useAct, useAnswer } from '../api/hooks'
import { EmptyState, notify, Page, Panel, PrintButton, ProblemAlert, ProgressBar } from '../design'
import { instant, useWords } from '../words'
import { Preview } from './Preview'
import { Result } from './Result'
import { isUnderWay } from './summary'

const poll_ms = 700

export default function ImportPage() {
  const t = useWords()
  const { import: id = '' } = useParams()
  const answer = useAnswer('GET /api/imports/{import}', { path: { import: id } }, { poll_ms: (state) => isUnderWay(state) && poll_ms })
  const state = answer.data
  useRegisterChanged(state?.state)
  return (
    <Page
      title={state?.file_name ?? t('screen.import.one')}
      crumbs={[
        { label: t('screen.import.title'), to: '/imports' },
        ...(state ? [{ label: t(`screen.import.kind.${state.kind}`) }, { label: instant(state.at) }, { label: state.by }] : []),
      ]}
      actions={<PrintButton />}
      isLoading={answer.isLoading}
      error={state ? null : answer.error}
      again={() => void answer.refetch()}
    >
      {state && <Stage state={state} />}
    </Page>
  )
}

function Stage({ state }: { state: ImportState }) {
  const t = useWords()
  if (isUnderWay(state)) return <UnderWay state={state} />
  if (state.state === 'previewed' || state.state === 'failed') return <Preview state={state} />
  if (state.state === 'cancelled')
    return (
      <EmptyState
        icon={IconFileOff}
        title={t('screen.import.was_cancelled')}
        action={
          <Button component={Link} to="/imports">
            {t('screen.import.upload_again')}
          </Button>
        }
      >
        {t('screen.import.was_cancelled_says')}
      </EmptyState>
    )
  return <Result state={state} />
}

function UnderWay({ state }: { state: ImportState }) {
  const t = useWords()
  const cancel = useAct('POST /api/imports/{import}/cancel')
  return (
    <Panel>
      <ProgressBar
        label={t(`screen.import.state.${state.state}`)}
        {...state.progress}
        onCancel={() => cancel.mutate({ path: { import: state.id } })}
      />
      <p>{t(`screen.import.${state.state}_says`)}</p>
      <ProblemAlert error={cancel.error} />
    </Panel>
  )
}

// Once the file has been taken, or taken back, whatever else was shown of the register is of yesterday.
function useRegisterChanged(state: ImportState['state'] | undefined) {
  const t = useWords()
  const queries = useQueryClient()
  const before = useRef(state)
  useEffect(() => {
    const isUndone = before.current === 'undoing' && state === 'undone'
    if (isUndone) notify(t('screen.import.undo_done'))
    if (isUndone || (before.current === 'taking' && state === 'taken')) void queries.invalidateQueries()
    before.current = state
  }, [state, queries, t])
}
