// Behind a square: the month in words, its meetings with what the rules say of them, and where to go from here.
import { Anchor, Button, Drawer } from '@mantine/core'
import { Link } from 'react-router'
import type { Finding, Id, MeetingRow, Overview, Verdict } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { ProblemAlert, StateMark, Waiting } from '../design'
import css from '../design/heat_map.module.css'
import { clock, day, number, percent, useWords } from '../words'
import { lookOf, monthText, sentenceOf } from './squares'

interface SquareDrawerProps {
  overview: Overview
  cell: Id
  month: number
  onClose: () => void
}

export function SquareDrawer({ overview, cell: id, month: index, onClose }: SquareDrawerProps) {
  const t = useWords()
  const cell = overview.cells.find((one) => one.id === id)
  const square = cell?.months[index]
  if (!cell || !square) return null
  const month = monthText(overview.year, index)
  const look = lookOf(square, month, overview.today)
  const states = square.marks.length > 0 ? square.marks : look === 'future' ? [] : [look]
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={t('screen.square.title', { cell: cell.name, month: `${index + 1}/${overview.year}` })}
      closeButtonProps={{ 'aria-label': t('screen.close') }}
    >
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, margin: '0 0 6px' }}>
        {states.map((state) => (
          <StateMark key={state} state={state} />
        ))}
        {square.verdict && <StateMark state={square.verdict} />}
      </p>
      <p style={{ marginTop: 0 }}>{sentenceOf(square, look, month)}.</p>
      {square.meetings.map((meeting) => (
        <MeetingInside key={meeting} meeting={meeting} />
      ))}
      {square.meetings.length === 0 && <p>{t(`screen.square.says.${look}`)}</p>}
      <Button variant="default" component={Link} to={`/organisations/${cell.id}`} mt="md" data-autofocus>
        {t('screen.square.to_cell')}
      </Button>
    </Drawer>
  )
}

function MeetingInside({ meeting: id }: { meeting: Id }) {
  const t = useWords()
  const { data, error, refetch } = useAnswer('GET /api/meetings/{meeting}', { path: { meeting: id } })
  if (error) return <ProblemAlert error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  const { meeting } = data
  return (
    <section style={{ borderTop: '1px solid var(--line)', paddingTop: 12, marginTop: 12 }}>
      <h3 style={{ margin: '0 0 6px' }}>
        <Anchor component={Link} inherit to={`/meetings/${id}`}>
          {t('screen.square.meeting', { kind: t(`screen.square.kind.${meeting.kind}`), day: day(meeting.held_on) })}
        </Anchor>
      </h3>
      <Facts meeting={meeting} />
      <Findings findings={data.findings} />
    </section>
  )
}

function Facts({ meeting }: { meeting: MeetingRow }) {
  const t = useWords()
  const facts: [string, string | null][] = [
    [
      'time',
      meeting.start_minute == null || meeting.end_minute == null ? null : `${clock(meeting.start_minute)} – ${clock(meeting.end_minute)}`,
    ],
    ['party_minutes', meeting.party_minutes == null ? null : t('screen.square.minutes', { minutes: number(meeting.party_minutes) })],
    [
      'professional_minutes',
      meeting.professional_minutes ? t('screen.square.minutes', { minutes: number(meeting.professional_minutes) }) : null,
    ],
    [
      'present',
      meeting.present == null
        ? null
        : number(meeting.present) + (meeting.attendance_percent == null ? '' : ` (${percent(meeting.attendance_percent)})`),
    ],
    ['absent_excused', meeting.absent_excused == null ? null : number(meeting.absent_excused)],
    ['absent_unexcused', meeting.absent_unexcused == null ? null : number(meeting.absent_unexcused)],
    ['spoke', meeting.spoke == null ? null : number(meeting.spoke)],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`screen.square.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const order: Verdict[] = ['breached', 'unclear', 'due', 'holds', 'not_applicable']

// What is wrong first; rules that do not apply are not worth a line here.
function Findings({ findings }: { findings: Finding[] }) {
  const shown = findings
    .filter((finding) => finding.verdict !== 'not_applicable')
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return (
    <ul className={css.findings}>
      {shown.map((finding) => (
        <li key={finding.rule}>
          <span style={{ display: 'flex', gap: 8, justifyContent: 'space-between', alignItems: 'baseline' }}>
            <b>{finding.title}</b>
            <StateMark state={finding.verdict} />
          </span>
          <span>{finding.says}</span>
        </li>
      ))}
    </ul>
  )
}
