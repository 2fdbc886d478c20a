// A meeting that was held: when, how long, who came, what the rules say of it, and its record where there is one.
import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { MeetingPage as Answer, MeetingRow } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { EmptyState, type Fact, Facts, Page, Panel, PrintButton, Stat, Stats } from '../design'
import meetingCss from '../design/meeting.module.css'
import css from '../design/register.module.css'
import { MeetingTasks } from '../tasks/MeetingTasks'
import { clock, day, number, percent, useWords } from '../words'
import { AttendanceListButton } from './DrawnPapers'
import { FindingList } from './FindingList'
import { RecordPanels } from './RecordPanels'

export function HeldMeeting({ meeting, hasRecord }: { meeting: string; hasRecord: boolean }) {
  const t = useWords()
  const { data, error, refetch } = useAnswer('GET /api/meetings/{meeting}', { path: { meeting } })
  const year = data?.meeting.held_on.slice(0, 4) ?? ''
  const title = data
    ? t('screen.meeting.on', { kind: t(`screen.meeting_kind.${data.meeting.kind}`), day: day(data.meeting.held_on) })
    : t('screen.meeting.title')
  return (
    <Page
      title={title}
      crumbs={data ? [{ label: data.cell.path, to: `/organisations/${data.cell.id}?tab=meetings&year=${year}` }] : []}
      actions={
        <div className={meetingCss.acts}>
          {hasRecord && (
            <Button
              component={Link}
              to={`/meetings/${meeting}/minutes`}
              variant="default"
              leftSection={<IconFileText size={18} stroke={1.6} aria-hidden />}
            >
              {t('screen.minutes.open')}
            </Button>
          )}
          {hasRecord && <AttendanceListButton meeting={meeting} />}
          <PrintButton />
        </div>
      }
      isLoading={!data}
      error={error}
      again={() => void refetch()}
    >
      {data && (
        <>
          <Figures meeting={data.meeting} />
          <div className={meetingCss.stack}>
            <Meeting answer={data} />
            {hasRecord && <RecordPanels meeting={meeting} />}
            {hasRecord && <MeetingTasks meeting={{ id: meeting, day: data.meeting.held_on, cell: data.cell.id }} />}
          </div>
        </>
      )}
    </Page>
  )
}

function Meeting({ answer }: { answer: Answer }) {
  const t = useWords()
  const { meeting, size, findings } = answer
  return (
    <div className={css.split}>
      <Panel title={t('screen.meeting.about')}>
        <MeetingFacts meeting={meeting} size={size} />
      </Panel>
      <Panel title={t('screen.meeting.findings')} note={t('screen.meeting.findings_note')}>
        {findings.length === 0 ? (
          <EmptyState title={t('screen.findings.none')}>{t('screen.meeting.no_rules')}</EmptyState>
        ) : (
          <FindingList findings={findings.map((finding) => ({ key: finding.rule, finding }))} />
        )}
      </Panel>
    </div>
  )
}

function Figures({ meeting }: { meeting: MeetingRow }) {
  const t = useWords()
  const unknown = t('screen.not_known_figure')
  return (
    <Stats>
      <Stat
        label={t('screen.meeting.party_minutes')}
        value={meeting.party_minutes == null ? '–' : number(meeting.party_minutes)}
        {...(meeting.party_minutes == null ? { note: unknown } : { unit: t('screen.unit.minutes') })}
      />
      <Stat
        label={t('screen.meeting.attendance')}
        value={meeting.attendance_percent == null ? '–' : percent(meeting.attendance_percent, 1)}
        {...(meeting.attendance_percent == null && { note: unknown })}
      />
      <Stat
        label={t('screen.meeting.spoke')}
        value={meeting.spoke == null ? '–' : number(meeting.spoke)}
        {...(meeting.spoke == null
          ? { note: unknown }
          : meeting.present
            ? { unit: t('screen.meeting.of_present', { present: number(meeting.present) }) }
            : {})}
      />
    </Stats>
  )
}

function MeetingFacts({ meeting, size }: Pick<Answer, 'meeting' | 'size'>) {
  const t = useWords()
  const minutes = (value: number | null | undefined) =>
    value == null ? t('screen.not_known_figure') : t('screen.minutes', { minutes: number(value) })
  const persons = (value: number | null | undefined) => (value == null ? t('screen.not_known_figure') : number(value))
  const facts: Fact[] = [
    { name: t('screen.meetings.day'), value: day(meeting.held_on) },
    {
      name: t('screen.meeting.time'),
      value:
        meeting.start_minute == null || meeting.end_minute == null
          ? t('screen.not_known_figure')
          : t('screen.meeting.from_to', { from: clock(meeting.start_minute), to: clock(meeting.end_minute) }),
    },
    { name: t('screen.meeting.party_minutes'), value: minutes(meeting.party_minutes) },
    { name: t('screen.meeting.professional_minutes'), value: minutes(meeting.professional_minutes) },
    { name: t('screen.meeting.break_minutes'), value: minutes(meeting.break_minutes) },
    { name: t('screen.meeting.present'), value: persons(meeting.present) },
    { name: t('screen.meeting.absent_excused'), value: persons(meeting.absent_excused) },
    { name: t('screen.meeting.absent_unexcused'), value: persons(meeting.absent_unexcused) },
    {
      name: t('screen.meeting.size'),
      value: t('screen.meeting.size_says', {
        official: number(size.official),
        probationary: number(size.probationary),
        exempt: number(size.exempt),
      }),
    },
  ]
  return <Facts facts={facts} />
}
