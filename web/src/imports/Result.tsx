// What became of a file that was taken, and the way back.
import { Alert, Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { ImportState } from '../api/contract'
import { Panel } from '../design'
import sheet from '../design/register.module.css'
import { instant, useWords } from '../words'
import { Differences } from './Differences'
import { Faults } from './Faults'
import { Figures } from './Figures'
import { PassedOver } from './PassedOver'
import { summaryOf } from './summary'
import { UndoButton } from './UndoButton'

export function Result({ state }: { state: ImportState }) {
  const t = useWords()
  const summary = summaryOf(state)
  const isUndone = state.state === 'undone'
  const next = state.kind === 'members' ? '/members' : '/overview'
  return (
    <div className={sheet.stack}>
      {isUndone ? (
        <Alert color="yellow" icon={<IconArrowBackUp aria-hidden />}>
          {t('screen.import.is_undone', { at: state.undone_at ? instant(state.undone_at) : '', by: state.undone_by ?? '' })}
        </Alert>
      ) : (
        <Alert color="teal" icon={<IconCheck aria-hidden />} role="status">
          {t('screen.import.is_taken')}
        </Alert>
      )}
      {state.problem && (
        <Alert color="red" role="alert">
          {state.problem.says}
        </Alert>
      )}
      <Panel title={t('screen.import.result')}>
        {summary ? <Figures state={state} summary={summary} isDone /> : <p>{t('screen.import.no_outcome')}</p>}
        {!isUndone && (
          <Group data-noprint>
            <Button component={Link} to={next}>
              {t(`screen.import.see.${state.kind}`)}
            </Button>
            <UndoButton one={{ ...state, accepted: state.outcome?.accepted ?? 0, updated: state.outcome?.updated ?? 0 }} />
          </Group>
        )}
      </Panel>
      {state.outcome && state.outcome.differs.length > 0 && <Differences state={state} isDone />}
      {state.outcome && <Faults state={state} />}
      {state.outcome && <PassedOver outcome={state.outcome} />}
    </div>
  )
}
