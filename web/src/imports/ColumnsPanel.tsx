// How the file is read: each of its columns with a few of its values, and what it is taken for.
import { Alert, Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import type { ImportState } from '../api/contract'
import { useAct } from '../api/hooks'
import { type Column, Panel, PlainTable, ProblemAlert } from '../design'
import css from '../design/import.module.css'
import { useWords } from '../words'
import { assign, type Assigned, assignedOf, fieldAt, isSame, missing, settingsOf } from './columns'
import { periodOf, periodText, isYear } from './period'
import { PeriodField } from './PeriodField'
import { useSession } from '../api/session'

type Heading = ImportState['headings'][number]

export function ColumnsPanel({ state }: { state: ImportState }) {
  const t = useWords()
  const { today } = useSession()
  const recognised = assignedOf(state.fields)
  const [assigned, setAssigned] = useState<Assigned>(recognised)
  const [period, setPeriod] = useState(periodOf(state.settings.period, today))
  const look = useAct('PUT /api/imports/{import}/settings')
  const lacking = missing(state.fields, assigned)
  const columns = useHeadingColumns(state, assigned, (column, field) => setAssigned(assign(assigned, column, field)))
  const isPeriodReadable = period.part === '' || isYear(period.year)
  const isChanged = !isSame(assigned, recognised) || periodText(period) !== (state.settings.period ?? null)
  const isDue = isChanged || state.state === 'failed'
  const send = () => look.mutate({ path: { import: state.id }, body: settingsOf(state, { assigned, period: periodText(period) }) })
  return (
    <Panel title={t('screen.import.columns')} note={t('screen.import.columns_says')}>
      {lacking.length > 0 && (
        <Alert color="yellow" mb="md" role="status">
          {t('screen.import.columns_lacking', { fields: lacking.map((field) => field.name).join(', ') })}
        </Alert>
      )}
      {state.kind === 'meetings' && <PeriodField value={period} onChange={setPeriod} />}
      <PlainTable caption={t('screen.import.columns')} columns={columns} rows={state.headings} keyOf={(row) => row.letter} />
      <ProblemAlert error={look.error} />
      <Group mt="md" data-noprint>
        <Button variant={isDue ? 'filled' : 'default'} disabled={!isDue || !isPeriodReadable} loading={look.isPending} onClick={send}>
          {t('screen.import.look_again')}
        </Button>
        <span className={css.quiet}>
          {t(isChanged ? 'screen.import.look_again_due' : isDue ? 'screen.import.look_again_failed' : 'screen.import.look_again_says')}
        </span>
      </Group>
    </Panel>
  )
}

function useHeadingColumns(
  state: ImportState,
  assigned: Assigned,
  onChange: (column: number, field: string | null) => void,
): Column<Heading>[] {
  const t = useWords()
  const options = [
    { value: '', label: t('screen.import.column_unused') },
    ...state.fields.map((field) => ({
      value: field.field,
      label: field.is_required ? t('screen.import.field_required', { field: field.name }) : field.name,
    })),
  ]
  const nameOf = (row: Heading) => row.heading || t('screen.import.column_nameless')
  return [
    { id: 'heading', header: t('screen.import.in_file'), cell: (row) => `${row.letter}. ${nameOf(row)}` },
    {
      id: 'sample',
      header: t('screen.import.sample'),
      cell: (row) => <span className={css.quiet}>{row.sample.join(' · ')}</span>,
    },
    {
      id: 'field',
      header: t('screen.import.taken_for'),
      cell: (row) => (
        <Select
          aria-label={t('screen.import.taken_for_which', { column: `${row.letter}. ${nameOf(row)}` })}
          data={options}
          value={fieldAt(assigned, row.column) ?? ''}
          onChange={(field) => onChange(row.column, field || null)}
          maxDropdownHeight={320}
          w={300}
          maw="100%"
        />
      ),
    },
  ]
}
