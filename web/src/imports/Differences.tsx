// Where the file says something else than the register, cell by cell; the reader says which of them counts.
import { Radio, Stack } from '@mantine/core'
import type { ImportDifference, ImportState } from '../api/contract'
import { useAct } from '../api/hooks'
import { type Column, Panel, ProblemAlert } from '../design'
import { number, useWords } from '../words'
import { settingsOf } from './columns'
import { LongTable } from './LongTable'
import { useWritten } from './written'

export function Differences({ state, isDone = false }: { state: ImportState; isDone?: boolean }) {
  const t = useWords()
  const look = useAct('PUT /api/imports/{import}/settings')
  const columns = useColumns()
  const rows = state.outcome?.differs ?? []
  const total = state.totals?.differs ?? rows.length
  const isTaken = isDone ? (state.outcome?.updated ?? 0) > 0 : state.settings.updates
  return (
    <Panel
      title={t('screen.import.differs_title', { count: number(total) })}
      note={t(isDone ? (isTaken ? 'screen.import.differs_were_taken' : 'screen.import.differs_were_kept') : 'screen.import.differs_says')}
    >
      {!isDone && (
        <Radio.Group
          label={t('screen.import.which_counts')}
          value={isTaken ? 'file' : 'register'}
          onChange={(value) => look.mutate({ path: { import: state.id }, body: settingsOf(state, { updates: value === 'file' }) })}
          mb="md"
          data-noprint
        >
          <Stack gap="xs" mt="xs">
            {(['register', 'file'] as const).map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`screen.import.${each}_counts`)}
                description={t(`screen.import.${each}_counts_says`)}
                disabled={look.isPending}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <ProblemAlert error={look.error} />
      <LongTable
        caption={t('screen.import.differs_title', { count: number(total) })}
        columns={columns}
        rows={rows}
        total={total}
        keyOf={(row, index) => `${index} ${row.row} ${row.column}`}
      />
    </Panel>
  )
}

function useColumns(): Column<ImportDifference>[] {
  const t = useWords()
  const written = useWritten()
  return [
    { id: 'row', header: t('import.list_row'), cell: (row) => written.row(row.row) },
    { id: 'column', header: t('import.list_column'), cell: (row) => row.column },
    { id: 'value', header: t('import.list_value'), cell: (row) => written.value(row.value) },
    { id: 'in_register', header: t('import.list_in_register'), cell: (row) => written.value(row.in_register) },
  ]
}
