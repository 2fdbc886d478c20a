// The report's pictures: months, what the rules say, and who the members are.
import type { Report, Verdict } from '../api/contract'
import { BarChart } from '../design/charts/BarChart'
import { ColumnChart, type Series } from '../design/charts/ColumnChart'
import type { Fill } from '../design/charts/fills'
import { month, quarter, useWords } from '../words'
import { valueOf } from './figures'

const verdicts: [Verdict, Fill][] = [
  ['holds', 'good'],
  ['breached', 'bad'],
  ['unclear', 'warn'],
  ['due', 'open'],
]

export function ReportCharts({ report }: { report: Report }) {
  const t = useWords()
  const [now, before] = [quarter(report.quarter), quarter(report.before_quarter)]
  const months: Series[] = [
    { name: t('screen.report.chart.held'), fill: 'good' },
    { name: t('screen.report.chart.missed'), fill: 'bad' },
    { name: t('screen.report.chart.due'), fill: 'open' },
    { name: t('screen.report.chart.no_records'), fill: 'nothing' },
  ]
  const first_now = report.months.findIndex((one) => one.month >= firstMonth(report.quarter))
  const [all, probationary] = ['at_end', 'probationary_at_end'].map((name) => valueOf(report.figures, `members.${name}`))
  return (
    <>
      {report.months.length > 0 && (
        <ColumnChart
          title={t(first_now > 0 ? 'screen.report.chart.months_both' : 'screen.report.chart.months', { now, before })}
          of={t('screen.report.chart.month')}
          series={months}
          columns={report.months.map((one) => ({ name: month(one.month), values: [one.held, one.missed, one.due, one.no_records] }))}
          splitAt={first_now}
        />
      )}
      {report.findings.length > 0 && (
        <BarChart
          title={t('screen.report.chart.findings', { now })}
          of={t('column.rule')}
          series={verdicts.map(([verdict, fill]) => ({ name: t(`verdict.${verdict}`), fill }))}
          bars={report.findings.map((one) => ({ name: one.title, values: verdicts.map(([verdict]) => one.verdicts[verdict]) }))}
        />
      )}
      {typeof all === 'number' && typeof probationary === 'number' && all > 0 && (
        <BarChart
          title={t('screen.report.chart.members', { now })}
          of={t('figure.group.members')}
          series={[
            { name: t('screen.report.chart.official'), fill: 'good' },
            { name: t('screen.report.chart.probationary'), fill: 'warn' },
          ]}
          bars={[{ name: t('figure.group.members'), values: [all - probationary, probationary] }]}
        />
      )}
    </>
  )
}

function firstMonth(quarter_text: string): string {
  const [year = '', number] = quarter_text.split('-Q')
  return `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}`
}
