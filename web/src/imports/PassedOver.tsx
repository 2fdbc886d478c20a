// What was left aside without being wrong: rows that are no data, columns nobody asked for.
import type { ImportOutcome } from '../api/contract'
import { type Fact, Facts, Panel } from '../design'
import { useWords } from '../words'
import { rowRanges } from './summary'

export function PassedOver({ outcome }: { outcome: ImportOutcome }) {
  const t = useWords()
  const facts: Fact[] = []
  if (outcome.rows_passed_over.length > 0) facts.push({ name: t('screen.import.passed_rows'), value: rowRanges(outcome.rows_passed_over) })
  if (outcome.columns_passed_over.length > 0)
    facts.push({ name: t('screen.import.passed_columns'), value: outcome.columns_passed_over.join(', ') })
  if (facts.length === 0) return null
  return (
    <Panel title={t('screen.import.passed')} note={t('screen.import.passed_says')}>
      <Facts facts={facts} />
    </Panel>
  )
}
