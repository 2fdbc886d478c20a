// What the rules say of a cell's year: of its meetings, months and quarters, what is not right first.
import { SegmentedControl } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useSearchParams } from 'react-router'
import type { CellFindings as Findings, Organisation, Verdict } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { EmptyState, Panel, ProblemAlert, Waiting, YearSwitch } from '../design'
import { day, month, quarter, useWords } from '../words'
import { FindingList, type PlacedFinding } from './FindingList'
import { useYear } from './useYear'
import { verdicts } from './year_lines'

function usePlaced(data: Findings | undefined): PlacedFinding[] {
  const t = useWords()
  const periodOf = (period: string) => (period.includes('Q') ? quarter(period) : t('screen.month', { month: month(period) }))
  return [
    ...(data?.meetings ?? []).flatMap(({ meeting, findings }) =>
      findings.map((finding) => ({
        key: meeting.id + finding.rule,
        finding,
        at: (
          <Link to={`/meetings/${meeting.id}`}>
            {t('screen.meeting.on', { kind: t(`screen.meeting_kind.${meeting.kind}`), day: day(meeting.held_on) })}
          </Link>
        ),
      })),
    ),
    ...(data?.rows ?? []).map(({ period, finding }) => ({ key: period + finding.rule, finding, at: periodOf(period) })),
  ]
}

// Without a choice, what somebody should look at; when all is well, everything.
function shownVerdict(asked: string | null, counts: Map<Verdict, number>): Verdict | 'all' {
  const known = verdicts.find((verdict) => verdict === asked)
  if (known && counts.has(known)) return known
  return asked === null && counts.has('breached') ? 'breached' : 'all'
}

export function CellFindings({ cell }: { cell: Organisation }) {
  const t = useWords()
  const { year, last, choose } = useYear()
  const [query, setQuery] = useSearchParams()
  const input = { path: { organisation: cell.id }, query: { year } }
  const { data, error, isLoading, refetch } = useAnswer('GET /api/organisations/{organisation}/findings', input, { keepsLast: true })
  const all = usePlaced(data)
  const counts = new Map<Verdict, number>()
  for (const { finding } of all) counts.set(finding.verdict, (counts.get(finding.verdict) ?? 0) + 1)
  const shown = shownVerdict(query.get('verdict'), counts)
  const choices = [
    { value: 'all', label: t('screen.findings.all', { count: all.length }) },
    ...verdicts
      .filter((verdict) => counts.has(verdict))
      .map((verdict) => ({
        value: verdict as string,
        label: t('screen.findings.some', { state: t(`screen.state.${verdict}`), count: counts.get(verdict) ?? 0 }),
      })),
  ]
  return (
    <Panel
      title={t('screen.findings.title', { year })}
      note={t('screen.findings.note')}
      actions={<YearSwitch year={year} last={last} onChange={choose} />}
    >
      <ProblemAlert error={error} again={() => void refetch()} />
      {isLoading && <Waiting />}
      {data && all.length === 0 && (
        <EmptyState icon={IconChecklist} title={t('screen.findings.none')}>
          {t('screen.findings.none_says')}
        </EmptyState>
      )}
      {all.length > 0 && (
        <>
          <div style={{ overflowX: 'auto' }} data-noprint>
            <SegmentedControl
              aria-label={t('screen.findings.choose')}
              data={choices}
              value={shown}
              onChange={(verdict) =>
                setQuery(
                  (before) => {
                    before.set('verdict', verdict)
                    return before
                  },
                  { replace: true },
                )
              }
            />
          </div>
          <FindingList findings={all.filter((each) => shown === 'all' || each.finding.verdict === shown)} />
        </>
      )}
    </Panel>
  )
}
