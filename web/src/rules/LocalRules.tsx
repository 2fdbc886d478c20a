// The rules that committees here have set for themselves, the newest first, each with why.
import { IconGavel } from '@tabler/icons-react'
import type { Entry, LocalRule } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { type Column, EmptyState, Panel, PlainTable, ProblemAlert, Waiting } from '../design'
import { day, instant, useWords } from '../words'
import { sourceOf } from './source'

type Line = Entry & { key: string } & Pick<LocalRule, 'at' | 'by' | 'reason'>

export function LocalRules() {
  const t = useWords()
  const answer = useAnswer('GET /api/local-rules', {})
  const lines = (answer.data?.rows ?? []).flatMap((told) =>
    told.entries.map((entry, at): Line => ({ ...entry, key: `${told.id} ${at}`, at: told.at, by: told.by, reason: told.reason })),
  )
  const columns: Column<Line>[] = [
    { id: 'says', header: t('screen.rules.says'), cell: (row) => row.says },
    { id: 'place', header: t('screen.rules.by_place'), cell: (row) => row.place_name },
    {
      id: 'days',
      header: t('screen.rules.since'),
      cell: (row) => (row.to ? t('screen.rules.from_to', { from: day(row.from), to: day(row.to) }) : day(row.from)),
    },
    { id: 'source', header: t('screen.rules.source'), cell: (row) => sourceOf(row) },
    { id: 'reason', header: t('screen.rules.reason'), cell: (row) => row.reason },
    { id: 'at', header: t('screen.rules.told_at'), cell: (row) => instant(row.at) },
    { id: 'by', header: t('screen.rules.told_by'), cell: (row) => row.by },
  ]
  return (
    <Panel title={t('screen.rules.own')} note={t('screen.rules.own_says')}>
      <ProblemAlert error={answer.error} again={() => void answer.refetch()} />
      {answer.isLoading && <Waiting />}
      {lines.length > 0 && <PlainTable caption={t('screen.rules.own')} columns={columns} rows={lines} keyOf={(row) => row.key} />}
      {answer.data && lines.length === 0 && (
        <EmptyState icon={IconGavel} title={t('screen.rules.own_none')}>
          {t('screen.rules.own_none_says')}
        </EmptyState>
      )}
    </Panel>
  )
}
