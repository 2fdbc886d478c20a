// The picture with its legend and what narrows it: search, only what needs acting on, by grass-roots organisation.
import { Anchor, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Id, Overview, Square, SquareState } from '../api/contract'
import { useMay } from '../api/session'
import { Panel } from '../design'
import css from '../design/heat_map.module.css'
import { plain } from '../office/plain'
import { number, useWords } from '../words'
import { deadlineHref } from './addresses'
import { HeatMap } from './HeatMap'
import { SquareFace } from './SquareFace'
import { groupsOf, legend } from './squares'

const few = 3

interface MapPanelProps {
  overview: Overview
  onOpen: (cell: Id, month: number) => void
}

export function MapPanel({ overview, onOpen }: MapPanelProps) {
  const t = useWords()
  const [search, setSearch] = useState('')
  const [isOnlyToDo, setIsOnlyToDo] = useState(false)
  const [isGrouped, setIsGrouped] = useState(() => new Set(overview.cells.map((cell) => cell.listed_under)).size > 1)
  const filter = useDeferredValue(useMemo(() => ({ search, isOnlyToDo, isGrouped }), [search, isOnlyToDo, isGrouped]))
  const groups = useMemo(() => groupsOf(overview, filter, plain, filter.isGrouped), [overview, filter])
  const shown = groups.reduce((sum, group) => sum + group.cells.length, 0)
  const all = overview.cells.length
  const mayOpen = useMay('see_register')
  return (
    <Panel
      title={t('screen.overview.map')}
      note={
        <>
          {t('screen.overview.map_note')} <span data-noprint>{t('screen.overview.map_press')}</span>
        </>
      }
      actions={mayOpen && <DeadlineLink overview={overview} />}
    >
      {all > few && (
        <div className={css.bar} data-noprint>
          <TextInput
            aria-label={t('screen.overview.search')}
            placeholder={t('screen.overview.search')}
            leftSection={<IconSearch size={17} stroke={1.6} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            w={{ base: '100%', xs: 210 }}
          />
          <Switch
            size="md"
            label={t('screen.overview.only_to_do')}
            checked={isOnlyToDo}
            onChange={(event) => setIsOnlyToDo(event.currentTarget.checked)}
          />
          <Switch
            size="md"
            label={t('screen.overview.grouped')}
            checked={isGrouped}
            onChange={(event) => setIsGrouped(event.currentTarget.checked)}
          />
          <span role="status" style={{ color: 'var(--ink-2)' }}>
            {t('screen.overview.shown', { shown: number(shown), all: number(all) })}
          </span>
        </div>
      )}
      <Legend late_after_day={overview.late_after_day} />
      {shown === 0 ? (
        <p>{t(search ? 'screen.overview.nothing_found' : 'screen.overview.nothing_to_do')}</p>
      ) : (
        <HeatMap overview={overview} groups={groups} onOpen={onOpen} />
      )}
    </Panel>
  )
}

// To where the day is set that makes a meeting late.
function DeadlineLink({ overview: { organisation, late_after_day } }: { overview: Overview }) {
  const t = useWords()
  return (
    <Anchor component={Link} inherit to={deadlineHref(organisation.id)}>
      {late_after_day ? t('screen.deadline.see', { day: late_after_day }) : t('screen.deadline.see_none')}
    </Anchor>
  )
}

const sample = (state: SquareState): Square => ({
  state,
  marks: state === 'late' || state === 'too_short' || state === 'mixed' ? [state] : [],
  meetings: [],
  kinds: [],
  attendance_percent: 94,
  planned_on: state === 'planned' ? '2000-01-26' : null,
})

function Legend({ late_after_day }: { late_after_day: number | null | undefined }) {
  const t = useWords()
  return (
    <ul className={css.legend} aria-label={t('screen.overview.legend')}>
      {legend.map((state) => (
        <li key={state}>
          <span className={css.square} data-look={state} aria-hidden>
            <SquareFace square={sample(state)} look={state} />
          </span>
          {state === 'late' && late_after_day ? t('screen.overview.late_after', { day: late_after_day }) : t(`square.${state}`)}
        </li>
      ))}
      <li>
        <span className={css.square} data-look="held" aria-hidden>
          <SquareFace square={{ ...sample('held'), verdict: 'breached' }} look="held" />
        </span>
        {t('screen.overview.corner')}
      </li>
    </ul>
  )
}
