// Imports that were taken, the newest first; each leads to what it said, and can be undone.
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ApiError } from '../api/client'
import type { ImportRow } from '../api/contract'
import { type Column, DataTable, EmptyState, useColumnChoice } from '../design'
import css from '../design/register.module.css'
import { Title } from '@mantine/core'
import { instant, number, useWords } from '../words'
import { UndoButton } from './UndoButton'

interface HistoryProps {
  list: {
    rows: ImportRow[]
    hasMore: boolean
    more: () => void
    isLoading: boolean
    isRenewing: boolean
    error: ApiError | null
    again: () => void
  }
}

export function History({ list }: HistoryProps) {
  const t = useWords()
  const count = (value: number) => (value === 0 ? '–' : number(value))
  const columns: Column<ImportRow>[] = [
    { id: 'file', header: t('screen.import.file'), cell: (row) => row.file_name },
    { id: 'kind', header: t('screen.import.kind'), cell: (row) => t(`screen.import.kind.${row.kind}`) },
    { id: 'at', header: t('screen.import.taken_at'), cell: (row) => instant(row.at) },
    { id: 'by', header: t('screen.import.taken_by'), cell: (row) => row.by },
    { id: 'fresh', header: t('screen.import.fresh'), align: 'right', cell: (row) => count(row.accepted - row.updated) },
    { id: 'updated', header: t('screen.import.updated'), align: 'right', cell: (row) => count(row.updated) },
    { id: 'unchanged', header: t('screen.import.unchanged'), align: 'right', isExtra: true, cell: (row) => count(row.unchanged) },
    { id: 'differing', header: t('screen.import.differing'), align: 'right', cell: (row) => count(row.differing) },
    { id: 'rejected', header: t('screen.import.rejected'), align: 'right', cell: (row) => count(row.rejected) },
    {
      id: 'act',
      header: t('screen.act'),
      isFixed: true,
      cell: (row) => (
        <span className={css.rowActs}>
          {row.undone_at ? (
            t('screen.import.undone_at', { at: instant(row.undone_at), by: row.undone_by ?? '' })
          ) : (
            <UndoButton one={row} isSmall />
          )}
        </span>
      ),
    },
  ]
  const choice = useColumnChoice('imports', columns)
  return (
    <section aria-labelledby="imports-history">
      <Title order={2} id="imports-history" mb="xs">
        {t('screen.import.history')}
      </Title>
      <DataTable
        {...list}
        caption={t('screen.import.history')}
        columns={choice}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/imports/${row.id}`}
        empty={
          <EmptyState icon={IconFileSpreadsheet} title={t('screen.import.none')}>
            {t('screen.import.none_says')}
          </EmptyState>
        }
      />
    </section>
  )
}
