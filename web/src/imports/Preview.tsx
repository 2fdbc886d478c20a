// What would be written, before anything is; every cell to look at again; how the file was read, to be put right.
import { Alert, Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { fileAddress } from '../api/client'
import type { ImportState } from '../api/contract'
import { useAct } from '../api/hooks'
import { ConfirmDialog, notify, Panel, ProblemAlert } from '../design'
import css from '../design/import.module.css'
import sheet from '../design/register.module.css'
import { number, useWords } from '../words'
import { ColumnsPanel } from './ColumnsPanel'
import { assignedOf, missing } from './columns'
import { Differences } from './Differences'
import { Faults } from './Faults'
import { PassedOver } from './PassedOver'
import { Figures } from './Figures'
import { summaryOf } from './summary'

export function Preview({ state }: { state: ImportState }) {
  const t = useWords()
  const summary = summaryOf(state)
  const isShortOfColumns = state.fields.length > 0 && missing(state.fields, assignedOf(state.fields)).length > 0
  const outcome = isShortOfColumns ? null : state.outcome
  // What has to be put right first stands first.
  const columns = state.fields.length > 0 && <ColumnsPanel key={JSON.stringify([state.fields, state.settings])} state={state} />
  return (
    <div className={sheet.stack}>
      {state.problem && (
        <Alert color="red" role="alert">
          {state.problem.says}
        </Alert>
      )}
      {isShortOfColumns && columns}
      {!isShortOfColumns && summary && (
        <Panel title={t('screen.import.summary')} note={t('screen.import.summary_says')}>
          <Figures state={state} summary={summary} />
          <TakeRow state={state} rows={summary.fresh + summary.updated} />
        </Panel>
      )}
      {!summary && <CancelButton state={state} />}
      {outcome && outcome.differs.length > 0 && <Differences state={state} />}
      {outcome && <Faults state={state} />}
      {!isShortOfColumns && columns}
      {outcome && <PassedOver outcome={outcome} />}
      {isShortOfColumns && <CancelButton state={state} />}
    </div>
  )
}

function TakeRow({ state, rows }: { state: ImportState; rows: number }) {
  const t = useWords()
  const take = useAct('POST /api/imports/{import}/take')
  return (
    <>
      <ProblemAlert error={take.error} />
      <Group data-noprint>
        {rows > 0 || (state.outcome?.months_recorded.length ?? 0) > 0 ? (
          <Button loading={take.isPending} onClick={() => take.mutate({ path: { import: state.id } })}>
            {rows > 0 ? t(`screen.import.take.${state.kind}`, { rows: number(rows) }) : t('screen.import.take_months')}
          </Button>
        ) : (
          <p className={css.tight}>{t('screen.import.nothing_to_take')}</p>
        )}
        <CancelButton state={state} />
      </Group>
    </>
  )
}

export function ErrorListLink({ id }: { id: string }) {
  const t = useWords()
  return (
    <Button
      component="a"
      href={fileAddress('GET /api/import-errors/{import}', { path: { import: id } })}
      download
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />}
    >
      {t('screen.import.error_list')}
    </Button>
  )
}

function CancelButton({ state }: { state: ImportState }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const cancel = useAct('POST /api/imports/{import}/cancel', () => notify(t('screen.import.cancelled')))
  return (
    <div data-noprint>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('screen.import.cancel')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('screen.import.cancel_title')}
        act={t('screen.import.cancel')}
        isActing={cancel.isPending}
        error={cancel.error}
        onAct={() => cancel.mutate({ path: { import: state.id } })}
        onClose={() => setIsOpen(false)}
      >
        {t('screen.import.cancel_says')}
      </ConfirmDialog>
    </div>
  )
}
