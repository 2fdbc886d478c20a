// Files that were uploaded and neither taken nor thrown away.
import { Button } from '@mantine/core'
import type { WaitingImport } from '../api/contract'
import { useAct } from '../api/hooks'
import { type Column, notify, Panel, PlainTable, ProblemAlert } from '../design'
import css from '../design/register.module.css'
import { instant, useWords } from '../words'

export function WaitingFiles({ files }: { files: WaitingImport[] }) {
  const t = useWords()
  const cancel = useAct('POST /api/imports/{import}/cancel', () => notify(t('screen.import.cancelled')))
  if (files.length === 0) return null
  const columns: Column<WaitingImport>[] = [
    { id: 'file', header: t('screen.import.file'), cell: (row) => row.file_name },
    { id: 'kind', header: t('screen.import.kind'), cell: (row) => t(`screen.import.kind.${row.kind}`) },
    { id: 'at', header: t('screen.import.uploaded_at'), cell: (row) => instant(row.at) },
    { id: 'by', header: t('screen.import.uploaded_by'), cell: (row) => row.by },
    {
      id: 'act',
      header: t('screen.act'),
      cell: (row) => (
        <span className={css.rowActs} data-noprint>
          <Button
            variant="default"
            h={34}
            aria-label={t('screen.import.cancel_which', { file: row.file_name })}
            onClick={() => cancel.mutate({ path: { import: row.id } })}
          >
            {t('screen.import.cancel')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Panel title={t('screen.import.waiting')} note={t('screen.import.waiting_says')}>
      <ProblemAlert error={cancel.error} />
      <PlainTable
        caption={t('screen.import.waiting')}
        columns={columns}
        rows={files}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/imports/${row.id}`}
      />
    </Panel>
  )
}
