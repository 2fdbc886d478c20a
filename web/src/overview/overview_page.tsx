// The committee's view of a year, or a cell's own: tiles, twelve squares for each cell, and what must be acted on.
import { Button } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { fileAddress } from '../api/client'
import type { Id, Overview } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { useMay, useSession } from '../api/session'
import { EmptyState, Page, PrintButton, YearSwitch } from '../design'
import css from '../design/heat_map.module.css'
import { useWords } from '../words'
import { AttentionList } from './AttentionList'
import { MapPanel } from './MapPanel'
import { OrganisationChooser } from './OrganisationChooser'
import { SquareDrawer } from './SquareDrawer'
import { SummaryTiles } from './SummaryTiles'

export default function OverviewPage() {
  const t = useWords()
  const { home_id, today } = useSession()
  const [asked, setAsked] = useSearchParams()
  const organisation = asked.get('organisation') ?? home_id ?? ''
  const this_year = Number(today.slice(0, 4))
  const year = Number(asked.get('year')) || this_year
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    'GET /api/overview',
    { query: { ...(organisation && { organisation }), year } },
    { keepsLast: true },
  )
  const change = (name: string, value: string) =>
    setAsked((before) => {
      before.set(name, value)
      return before
    })
  return (
    <div className={css.sheet}>
      <Page
        title={t('screen.overview.title')}
        crumbs={data ? [{ label: data.organisation.path }, { label: t('screen.year', { year }) }] : []}
        error={data ? null : error}
        again={() => void refetch()}
        isLoading={!data}
        actions={
          <>
            <OrganisationChooser
              value={data?.organisation.id ?? organisation}
              right="see_meetings"
              onChange={(id) => change('organisation', id)}
            />
            <YearSwitch year={year} last={this_year} onChange={(next) => change('year', String(next))} />
            <ExcelButton overview={data} />
            <PrintButton />
          </>
        }
      >
        {data && (
          <div aria-busy={isPlaceholderData}>
            <Whole overview={data} />
          </div>
        )}
      </Page>
    </div>
  )
}

// The file is the quarter's: it has every cell with its months.
function ExcelButton({ overview }: { overview: Overview | undefined }) {
  const t = useWords()
  const isSeen = useMay('see_register')
  if (!overview || !isSeen) return null
  const [year, month] = overview.summary.month.split('-')
  const quarter = `${year ?? ''}-Q${Math.ceil(Number(month) / 3)}`
  const address = fileAddress('GET /api/report-files/{quarter}', { path: { quarter }, query: { organisation: overview.organisation.id } })
  return (
    <Button variant="default" component="a" href={address} download leftSection={<IconTable size={18} stroke={1.6} aria-hidden />}>
      {t('screen.overview.excel')}
    </Button>
  )
}

function Whole({ overview }: { overview: Overview }) {
  const t = useWords()
  const [open, setOpen] = useState<{ cell: Id; month: number } | null>(null)
  const show = useCallback((cell: Id, month: number) => setOpen({ cell, month }), [])
  const isAdministered = useMay('administer')
  if (overview.cells.length === 0)
    return (
      <EmptyState
        title={t('screen.overview.empty')}
        action={
          isAdministered && (
            <Button component={Link} to="/imports">
              {t('screen.overview.empty_act')}
            </Button>
          )
        }
      >
        {t('screen.overview.empty_says')}
      </EmptyState>
    )
  return (
    <>
      <SummaryTiles overview={overview} />
      <div className={css.layout}>
        <MapPanel overview={overview} onOpen={show} />
        <div className={css.side}>
          <AttentionList overview={overview} />
        </div>
      </div>
      {open && <SquareDrawer overview={overview} {...open} onClose={() => setOpen(null)} />}
    </>
  )
}
