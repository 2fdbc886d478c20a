// Four figures over the picture. A month that is not over is a meter: what is met of what is due, never a falling line.
import type { Overview } from '../api/contract'
import { Stat, Stats } from '../design'
import css from '../design/heat_map.module.css'
import { month, number, percent, useWords } from '../words'

export function SummaryTiles({ overview }: { overview: Overview }) {
  const t = useWords()
  const { summary, today } = overview
  const isRunning = summary.month === today.slice(0, 7)
  const isOne = summary.cells === 1
  return (
    <div className={css.tiles}>
      <Stats>
        {isOne ? <OneCell summary={summary} isRunning={isRunning} /> : <Cells summary={summary} isRunning={isRunning} />}
        <Stat
          label={t('screen.overview.attendance_in', { month: month(summary.month) })}
          value={summary.attendance_percent == null ? t('figure.not_known') : percent(summary.attendance_percent, 1)}
          note={<Change now={summary.attendance_percent} before={summary.attendance_percent_before} />}
        />
        <Stat
          label={t('screen.overview.spoke_in', { month: month(summary.month) })}
          value={summary.spoke_percent == null ? t('figure.not_known') : percent(summary.spoke_percent, 1)}
          note={t('screen.overview.spoke_note')}
        />
        <Stat
          label={t('screen.overview.missed_in', { year: overview.year })}
          value={number(summary.missed_this_year)}
          unit={t('screen.overview.cell_months')}
          note={isOne ? t('screen.overview.missed_note_one') : t('screen.overview.missed_note', { cells: number(summary.cells) })}
        />
      </Stats>
    </div>
  )
}

interface HeldProps {
  summary: Overview['summary']
  isRunning: boolean
}

function Cells({ summary: { month: of, held_this_month, due_this_month }, isRunning }: HeldProps) {
  const t = useWords()
  const open = due_this_month - held_this_month
  return (
    <Stat
      label={t('screen.overview.held_in', { month: month(of) })}
      value={number(held_this_month)}
      unit={t('screen.overview.of_cells', { cells: number(due_this_month) })}
      note={
        <>
          <Meter done={held_this_month} total={due_this_month} />
          {open > 0
            ? t(isRunning ? 'screen.overview.still_open' : 'screen.overview.left_out', { cells: number(open) })
            : t('screen.overview.all_held')}
        </>
      }
    />
  )
}

// To a cell of its own one of one would say little.
function OneCell({ summary: { month: of, held_this_month, due_this_month }, isRunning }: HeldProps) {
  const t = useWords()
  const says = held_this_month > 0 ? 'held' : isRunning ? 'not_yet_held' : due_this_month > 0 ? 'missed' : 'no_records'
  return (
    <Stat
      label={t('screen.overview.regular_in', { month: month(of) })}
      value={t(`screen.state.${says}`)}
      note={says === 'not_yet_held' ? t('screen.overview.month_running') : ''}
    />
  )
}

function Meter({ done, total }: { done: number; total: number }) {
  return (
    <span className={css.meter} aria-hidden>
      <span style={{ width: `${total > 0 ? (done / total) * 100 : 0}%` }} />
    </span>
  )
}

function Change({ now, before }: { now: number | null | undefined; before: number | null | undefined }) {
  const t = useWords()
  if (now == null || before == null) return <>{t('screen.overview.no_change_known')}</>
  const points = Math.round((now - before) * 10) / 10
  if (points === 0) return <>{t('screen.overview.unchanged')}</>
  return <>{t(points > 0 ? 'screen.overview.more_points' : 'screen.overview.fewer_points', { points: number(Math.abs(points), 1) })}</>
}
