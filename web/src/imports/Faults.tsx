// Every cell that kept its row out, and every cell that was left out while its row came in.
import type { ImportFault, ImportState } from '../api/contract'
import { type Column, Panel } from '../design'
import { hasWords, number, useWords } from '../words'
import { LongTable } from './LongTable'
import { ErrorListLink } from './Preview'
import { useWritten } from './written'

export function Faults({ state }: { state: ImportState }) {
  const t = useWords()
  const columns = useColumns()
  const { rejected = [], notices = [], differs = [] } = state.outcome ?? {}
  const hasList = rejected.length + notices.length + differs.length > 0
  const lists = [
    { name: 'rejected', rows: rejected, total: state.totals?.rejected ?? rejected.length },
    { name: 'notices', rows: notices, total: state.totals?.notices ?? notices.length },
  ].filter((list) => list.rows.length > 0)
  return (
    <>
      {lists.map((list, index) => (
        <Panel
          key={list.name}
          title={t(`screen.import.${list.name}_title`, { count: number(list.total) })}
          note={t(`screen.import.${list.name}_note`)}
          actions={index === 0 && <ErrorListLink id={state.id} />}
        >
          <LongTable
            caption={t(`screen.import.${list.name}_title`, { count: number(list.total) })}
            columns={columns}
            rows={list.rows}
            total={list.total}
            keyOf={(row, at) => `${at} ${row.row} ${row.column}`}
          />
        </Panel>
      ))}
      {lists.length === 0 && hasList && (
        <div data-noprint>
          <ErrorListLink id={state.id} />
        </div>
      )}
    </>
  )
}

function useColumns(): Column<ImportFault>[] {
  const t = useWords()
  const written = useWritten()
  return [
    { id: 'row', header: t('import.list_row'), cell: (row) => written.row(row.row) },
    { id: 'column', header: t('import.list_column'), cell: (row) => row.column },
    { id: 'value', header: t('import.list_value'), cell: (row) => written.value(row.value) },
    { id: 'why', header: t('import.list_why'), cell: (row) => (hasWords(row.code) ? capital(t(row.code)) : row.code) },
  ]
}

// The words files hold these as parts of a sentence.
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
