// The figures of an import, each with what it means.
import type { ImportState } from '../api/contract'
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Stat, Stats } from '../design'
import { month, number, useWords } from '../words'
import type { Summary } from './summary'

interface FiguresProps {
  state: ImportState
  summary: Summary
  // What was written, also where it has been undone since; else what would be.
  isDone?: boolean
}

export function Figures({ state, summary, isDone = false }: FiguresProps) {
  const t = useWords()
  const months = state.outcome?.months_recorded ?? []
  return (
    <>
      <Stats>
        <Stat
          label={t('screen.import.fresh')}
          value={number(summary.fresh)}
          unit={t(`screen.import.unit.${state.kind}`)}
          note={t(isDone ? 'screen.import.fresh_done' : 'screen.import.fresh_says')}
        />
        {summary.updated > 0 && (
          <Stat
            label={t('screen.import.updated')}
            value={number(summary.updated)}
            unit={t('screen.import.unit.rows')}
            note={t(isDone ? 'screen.import.updated_done' : 'screen.import.updated_says')}
          />
        )}
        <Stat
          label={t('screen.import.rejected')}
          value={number(summary.rejected)}
          unit={t(summary.rejectedAreRows ? 'screen.import.unit.rows' : 'screen.import.unit.places')}
          note={t(summary.rejected > 0 ? 'screen.import.rejected_says' : 'screen.import.rejected_none')}
        />
        <Stat
          label={t('screen.import.differing')}
          value={number(summary.differing)}
          unit={t('screen.import.unit.cells')}
          note={t(state.settings.updates || summary.updated > 0 ? 'screen.import.differing_taken' : 'screen.import.differing_kept')}
        />
        <Stat
          label={t('screen.import.unchanged')}
          value={number(summary.unchanged)}
          unit={t('screen.import.unit.rows')}
          note={t('screen.import.unchanged_says')}
        />
      </Stats>
      {months.length > 0 && (
        <p>{t(isDone ? 'screen.import.months_done' : 'screen.import.months', { months: months.map((each) => month(each)).join(', ') })}</p>
      )}
      {months.length > 0 && !isDone && summary.rejected > 0 && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} mb="md">
          {t('screen.import.months_warning')}
        </Alert>
      )}
    </>
  )
}
