// The quarters of which there may be a report: how much is known of each, whether it is written and locked.
import { Button } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import type { QuarterRow } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { useMay, useSession } from '../api/session'
import { type Column, DataTable, EmptyState, Page, PrintButton, StateMark, useColumnChoice } from '../design'
import { OrganisationChooser } from '../overview/OrganisationChooser'
import { instant, quarter, useWords } from '../words'
import { reportHref } from './addresses'
import { RecordsMark } from './RecordsMark'

export default function QuartersPage() {
  const t = useWords()
  const { home_id } = useSession()
  const [asked, setAsked] = useSearchParams()
  const organisation = asked.get('organisation') ?? ''
  const list = useAnswer('GET /api/reports/quarters', { query: organisation ? { organisation } : {} }, { keepsLast: true })
  const columns: Column<QuarterRow>[] = [
    { id: 'quarter', header: t('screen.report.quarter'), cell: (row) => quarter(row.quarter) },
    { id: 'records', header: t('screen.report.records'), cell: (row) => <RecordsMark records={row.records} /> },
    { id: 'text', header: t('screen.report.text'), cell: (row) => t(row.has_text ? 'screen.report.written' : 'screen.report.not_written') },
    {
      id: 'locked',
      header: t('screen.report.state'),
      cell: (row) =>
        row.locked_at ? (
          <StateMark state="locked" label={t('screen.report.locked_at', { at: instant(row.locked_at) })} />
        ) : (
          t(row.is_over ? 'screen.report.open' : 'screen.report.running')
        ),
    },
  ]
  const choice = useColumnChoice('quarters', columns)
  const here = list.data?.organisation
  return (
    <Page
      title={t('screen.report.list')}
      crumbs={here ? [{ label: here.path }] : []}
      actions={
        <>
          <OrganisationChooser
            value={here?.id ?? (organisation || (home_id ?? ''))}
            right="see_register"
            onChange={(id) => setAsked({ organisation: id })}
          />
          <PrintButton />
        </>
      }
    >
      <DataTable
        caption={t('screen.report.list')}
        columns={choice}
        rows={list.data?.rows ?? []}
        keyOf={(row) => row.quarter}
        hrefOf={(row) => reportHref(row.quarter, organisation)}
        isLoading={list.isLoading}
        isRenewing={list.isFetching}
        error={list.error}
        again={() => void list.refetch()}
        empty={<NoQuarters />}
      />
    </Page>
  )
}

function NoQuarters() {
  const t = useWords()
  const mayImport = useMay('administer')
  return (
    <EmptyState
      title={t('screen.report.no_quarters')}
      action={
        mayImport && (
          <Button component={Link} to="/imports">
            {t('step.import')}
          </Button>
        )
      }
    >
      {t('screen.report.no_quarters_says')}
    </EmptyState>
  )
}
