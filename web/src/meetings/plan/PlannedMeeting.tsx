// A planned meeting: whoever runs the cell prepares it here and begins it; its members read what is planned.
import { Button } from '@mantine/core'
import { IconCalendarDown, IconFileText, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from 'react-router'
import { fileAddress } from '../../api/client'
import type { MeetingPlan, MeetingStage } from '../../api/contract'
import { useAct, useAnswer } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Page, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { MeetingTasks } from '../../tasks/MeetingTasks'
import { day, useWords } from '../../words'
import { AttendanceListButton, PosterButton } from '../DrawnPapers'
import { AnnounceButton } from './AnnounceButton'
import { Notice } from './Notice'
import { PlanEditor } from './PlanEditor'

interface PlannedMeetingProps {
  meeting: string
  mayRun: boolean
  stage: MeetingStage
}

export function PlannedMeeting({ meeting, mayRun, stage }: PlannedMeetingProps) {
  const t = useWords()
  const { data, error, refetch } = useAnswer('GET /api/planned-meetings/{planned}', { path: { planned: meeting } }, { keepsLast: true })
  const title = data
    ? t('screen.meeting.on', { kind: t(`screen.meeting_kind.${data.kind}`), day: day(data.day) })
    : t('screen.meeting.title')
  return (
    <Page
      title={title}
      crumbs={data ? [{ label: data.cell.name, to: `/organisations/${data.cell.id}?tab=meetings&year=${data.day.slice(0, 4)}` }] : []}
      actions={data && <Acts plan={data} mayRun={mayRun} stage={stage} />}
      isLoading={!data}
      error={error}
      again={() => void refetch()}
    >
      {data && (mayRun ? <PlanEditor plan={data} /> : <Notice plan={data} />)}
      {data && !mayRun && <MeetingTasks meeting={{ id: meeting, day: data.day, cell: data.cell.id }} />}
    </Page>
  )
}

function Acts({ plan, mayRun, stage }: { plan: MeetingPlan; mayRun: boolean; stage: MeetingStage }) {
  const t = useWords()
  const { today } = useSession()
  const start = useAct('POST /api/meetings/{meeting}/start')
  const ics = fileAddress('GET /api/planned-meetings/{planned}/meeting.ics', { path: { planned: plan.id } })
  return (
    <div className={css.acts}>
      <Button component="a" href={ics} variant="default" leftSection={<IconCalendarDown size={18} aria-hidden />}>
        {t('screen.agenda.ics')}
      </Button>
      {mayRun && (
        <Button component={Link} to={`/meetings/${plan.id}/notice`} variant="default" leftSection={<IconFileText size={18} aria-hidden />}>
          {t('screen.agenda.notice')}
        </Button>
      )}
      {mayRun && <AttendanceListButton meeting={plan.id} />}
      {mayRun && <PosterButton meeting={plan.id} />}
      {mayRun && <AnnounceButton plan={plan} />}
      {mayRun && stage !== 'open' && plan.day === today && (
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          disabled={plan.items.length === 0}
          loading={start.isPending}
          onClick={() => start.mutate({ path: { meeting: plan.id } })}
        >
          {t('screen.agenda.start')}
        </Button>
      )}
      <ProblemAlert error={start.error} />
    </div>
  )
}
