// A cell's meetings of a year: held, planned and missing, each with what the rules say of it.
import { Button, Modal } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Organisation, PlannedMeeting } from '../api/contract'
import { useAct, useAnswer } from '../api/hooks'
import { useSession } from '../api/session'
import { ConfirmDialog, EmptyState, notify, Panel, PlainTable, ProblemAlert, Waiting, YearSwitch } from '../design'
import { allows } from '../organisations/levels'
import { day, useWords } from '../words'
import { PlanForm } from './PlanForm'
import { useYear } from './useYear'
import { useYearColumns } from './year_columns'
import { yearLines } from './year_lines'

export function CellMeetings({ cell }: { cell: Organisation }) {
  const t = useWords()
  const { today } = useSession()
  const { year, last, choose } = useYear()
  const [open, setOpen] = useState<'new' | PlannedMeeting | null>(null)
  const [dropping, setDropping] = useState<PlannedMeeting | null>(null)
  const input = { path: { organisation: cell.id }, query: { year } }
  const answer = useAnswer('GET /api/organisations/{organisation}/meetings', input, { keepsLast: true })
  const judged = useAnswer('GET /api/organisations/{organisation}/findings', input, { keepsLast: true })
  const findings = new Map(judged.data?.meetings.map((each) => [each.meeting.id, each.findings]))
  const mayPlan = allows(cell.level, 'run_cell')
  const columns = useYearColumns({ findings, today, ...(mayPlan && { onChange: setOpen, onDrop: setDropping }) })
  const lines = answer.data ? yearLines(answer.data, year, today) : []
  const plan = (
    <>
      <Button leftSection={<IconCalendarPlus size={18} stroke={1.6} aria-hidden />} onClick={() => setOpen('new')}>
        {t('screen.plan.add')}
      </Button>
      <Button component={Link} to={`/organisations/${cell.id}/held-meeting`} variant="default">
        {t('screen.paper.open')}
      </Button>
    </>
  )
  const done = (message: string) => {
    setOpen(null)
    notify(message)
  }
  return (
    <Panel
      title={t('screen.meetings.title', { year })}
      note={t('screen.meetings.note')}
      actions={<Head year={<YearSwitch year={year} last={last} onChange={choose} />} plan={mayPlan ? plan : null} />}
    >
      <ProblemAlert error={answer.error ?? judged.error} again={() => void Promise.all([answer.refetch(), judged.refetch()])} />
      {answer.isLoading && <Waiting />}
      {lines.length > 0 && (
        <PlainTable
          caption={t('screen.meetings.title', { year })}
          columns={columns}
          rows={lines}
          keyOf={(line) => line.key}
          hrefOf={(line) =>
            line.kind === 'held' ? `/meetings/${line.meeting.id}` : line.kind === 'planned' ? `/meetings/${line.planned.id}` : undefined
          }
        />
      )}
      {answer.data && lines.length === 0 && <EmptyState title={t('screen.meetings.none')}>{t('screen.meetings.none_says')}</EmptyState>}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t(open === 'new' ? 'screen.plan.add' : 'screen.plan.change')}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        {open !== null && (
          <PlanForm
            cell={cell.id}
            {...(open !== 'new' && { planned: open })}
            onDone={() => done(t(open === 'new' ? 'screen.plan.added' : 'screen.plan.changed'))}
          />
        )}
      </Modal>
      <DropPlan planned={dropping} onClose={() => setDropping(null)} />
    </Panel>
  )
}

function Head({ year, plan }: { year: React.ReactNode; plan: React.ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 14, alignItems: 'center' }}>
      {year}
      {plan}
    </div>
  )
}

function DropPlan({ planned, onClose }: { planned: PlannedMeeting | null; onClose: () => void }) {
  const t = useWords()
  const act = useAct('DELETE /api/planned-meetings/{planned}', () => {
    onClose()
    notify(t('screen.plan.dropped'))
  })
  const close = () => {
    act.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={planned !== null}
      title={t('screen.plan.drop_title')}
      act={t('screen.plan.drop')}
      isGrave
      isActing={act.isPending}
      error={act.error}
      onAct={() => planned && act.mutate({ path: { planned: planned.id }, query: { version: planned.version } })}
      onClose={close}
    >
      {planned && t('screen.plan.drop_says', { kind: t(`screen.meeting_kind.${planned.kind}`), day: day(planned.day) })}
    </ConfirmDialog>
  )
}
