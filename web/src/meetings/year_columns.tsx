// What each line of a cell's year shows.
import { Button } from '@mantine/core'
import type { Finding, MeetingRow, PlannedMeeting } from '../api/contract'
import { type Column, StateMark } from '../design'
import css from '../design/register.module.css'
import { clock, day, month, number, percent, useWords } from '../words'
import { worst, type YearLine } from './year_lines'

interface YearColumns {
  findings: ReadonlyMap<string, Finding[]>
  today: string
  onChange?: (planned: PlannedMeeting) => void
  onDrop?: (planned: PlannedMeeting) => void
}

// "17 (94,4%)", or as much of it as is known.
export function attendance(meeting: MeetingRow): string {
  const { present, attendance_percent } = meeting
  if (present == null) return attendance_percent == null ? '' : percent(attendance_percent)
  return attendance_percent == null ? number(present) : `${number(present)} (${percent(attendance_percent, 1)})`
}

export function useYearColumns({ findings, today, onChange, onDrop }: YearColumns): Column<YearLine>[] {
  const t = useWords()
  const kindOf = (line: YearLine) =>
    line.kind === 'gap'
      ? t('screen.meeting_kind.regular')
      : t(`screen.meeting_kind.${line.kind === 'held' ? line.meeting.kind : line.planned.kind}`)
  return [
    {
      id: 'day',
      header: t('screen.meetings.day'),
      cell: (line) => (line.kind === 'gap' ? t('screen.month', { month: month(line.month) }) : day(line.day)),
    },
    {
      id: 'kind',
      header: t('screen.meetings.kind'),
      cell: (line) => (
        <>
          {kindOf(line)} {line.kind === 'planned' && line.planned.place && <span className={css.under}>{line.planned.place}</span>}
        </>
      ),
    },
    { id: 'time', header: t('screen.meetings.time'), cell: (line) => <Whole>{timeOf(line)}</Whole> },
    {
      id: 'minutes',
      header: t('screen.meetings.party_minutes'),
      align: 'right',
      cell: (line) =>
        line.kind === 'held' && line.meeting.party_minutes != null && t('screen.minutes', { minutes: number(line.meeting.party_minutes) }),
    },
    {
      id: 'present',
      header: t('screen.meetings.present'),
      align: 'right',
      cell: (line) => line.kind === 'held' && <Whole>{attendance(line.meeting)}</Whole>,
    },
    {
      id: 'verdict',
      header: t('screen.meetings.verdict'),
      cell: (line) => (
        <>
          <LineState line={line} findings={line.kind === 'held' ? findings.get(line.meeting.id) : undefined} today={today} />
          {line.kind === 'planned' && onChange && onDrop && <PlanActs planned={line.planned} onChange={onChange} onDrop={onDrop} />}
        </>
      ),
    },
  ]
}

// Not broken over two lines; nothing at all where there is nothing to say.
function Whole({ children }: { children: string }) {
  return children ? <span className={css.whole}>{children}</span> : null
}

function timeOf(line: YearLine): string {
  if (line.kind === 'planned') return line.planned.start_minute == null ? '' : clock(line.planned.start_minute)
  if (line.kind === 'gap' || line.meeting.start_minute == null) return ''
  return line.meeting.end_minute == null
    ? clock(line.meeting.start_minute)
    : `${clock(line.meeting.start_minute)}–${clock(line.meeting.end_minute)}`
}

function LineState({ line, findings = [], today }: { line: YearLine; findings: Finding[] | undefined; today: string }) {
  const t = useWords()
  if (line.kind === 'gap') return <StateMark state={line.state} />
  if (line.kind === 'planned')
    return line.day < today ? <StateMark state="no_records" label={t('screen.plan.no_minutes')} /> : <StateMark state="planned" />
  const verdict = worst(findings)
  const breached = findings.filter((finding) => finding.verdict === 'breached' && finding.severity === 'required')
  return (
    <>
      {verdict && <StateMark state={verdict} />}
      {breached.length > 0 && <span className={css.under}>{breached.map((finding) => finding.title).join('; ')}</span>}
    </>
  )
}

interface PlanActsProps {
  planned: PlannedMeeting
  onChange: (planned: PlannedMeeting) => void
  onDrop: (planned: PlannedMeeting) => void
}

function PlanActs({ planned, onChange, onDrop }: PlanActsProps) {
  const t = useWords()
  return (
    <span className={css.rowActs} data-noprint>
      <Button
        variant="default"
        h={34}
        aria-label={t('screen.plan.change_which', { day: day(planned.day) })}
        onClick={() => onChange(planned)}
      >
        {t('screen.plan.change_short')}
      </Button>
      <Button variant="default" h={34} aria-label={t('screen.plan.drop_which', { day: day(planned.day) })} onClick={() => onDrop(planned)}>
        {t('screen.plan.drop_short')}
      </Button>
    </span>
  )
}
