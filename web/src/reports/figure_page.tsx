// The rows that one figure was counted from, each leading to its member, meeting or cell.
import { Alert } from '@mantine/core'
import { useParams, useSearchParams } from 'react-router'
import type { Trace, TraceRow } from '../api/contract'
import { useRows } from '../api/hooks'
import { type Column, DataTable, EmptyState, Page, PrintButton, useColumnChoice } from '../design'
import { day, instant, month, number, quarter as quarterOf, useWords } from '../words'
import { reportHref } from './addresses'
import { allKeys, written } from './figures'

type Kind = Trace['kind']
type Name = 'organisation' | keyof TraceRow

const shown: Record<Kind, Name[]> = {
  organisations: ['organisation'],
  members: ['full_name', 'organisation', 'card_number', 'admitted_on', 'official_on'],
  meetings: [
    'organisation',
    'held_on',
    'kind',
    'party_minutes',
    'professional_minutes',
    'present',
    'absent_excused',
    'absent_unexcused',
    'spoke',
  ],
  months: ['organisation', 'month'],
  quarters: ['organisation'],
}
const counts: Name[] = ['party_minutes', 'professional_minutes', 'present', 'absent_excused', 'absent_unexcused', 'spoke']

export default function FigurePage() {
  const t = useWords()
  const { quarter = '', key = '' } = useParams()
  const [asked] = useSearchParams()
  const organisation = asked.get('organisation')
  const list = useRows('GET /api/reports/quarters/{quarter}/figures/{key}', {
    path: { quarter, key },
    query: organisation ? { organisation } : {},
  })
  const title = allKeys.includes(key) ? t(`figure.${key}`) : key
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('screen.report.list'), to: '/reports' },
        { label: quarterOf(quarter), to: reportHref(quarter, organisation) },
      ]}
      actions={<PrintButton />}
      isLoading={list.isLoading}
      error={list.first ? null : list.error}
      again={list.again}
    >
      {list.first && <Rows figure={list.first} list={list} />}
    </Page>
  )
}

function Rows({ figure, list }: { figure: Trace; list: ReturnType<typeof useRows<'GET /api/reports/quarters/{quarter}/figures/{key}'>> }) {
  const t = useWords()
  const columns = shown[figure.kind].map((name): Column<TraceRow> => ({
    id: name,
    header: t(`screen.trace.${name}`),
    cell: (row) => cellOf(name, row, t),
    ...(counts.includes(name) && { align: 'right' as const }),
  }))
  const choice = useColumnChoice(`trace.${figure.kind}`, columns)
  const value = written(figure.key, figure.value ?? null)
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {figure.part != null && figure.whole != null
          ? t('screen.trace.share', { value, part: number(figure.part), whole: number(figure.whole) })
          : t('screen.trace.value', { value })}
      </p>
      {figure.locked && (
        <Alert color="yellow" mb="md">
          {t('report.trace_differs', { at: instant(figure.locked.at), locked: written(figure.key, figure.locked.value ?? null) })}
        </Alert>
      )}
      <DataTable
        {...list}
        caption={t('screen.trace.caption')}
        columns={choice}
        keyOf={(row) => [row.meeting_id, row.member_id, row.organisation_id, row.month].join()}
        hrefOf={hrefOf}
        total={figure.total}
        empty={<EmptyState title={t('screen.trace.none')}>{t('screen.trace.none_says')}</EmptyState>}
      />
    </>
  )
}

function hrefOf(row: TraceRow): string {
  if (row.meeting_id) return `/meetings/${row.meeting_id}`
  return row.member_id ? `/members/${row.member_id}` : `/organisations/${row.organisation_id ?? ''}`
}

function cellOf(name: Name, row: TraceRow, t: ReturnType<typeof useWords>): string {
  const value = row[name]
  if (value == null) return '–'
  if (typeof value === 'number') return number(value)
  if (name === 'kind') return t(`screen.square.kind.${value}`)
  if (name === 'month') return month(value)
  return name.endsWith('_on') ? day(value) : value
}
