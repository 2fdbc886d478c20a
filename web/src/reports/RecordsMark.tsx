// How much is known of a quarter's meetings.
import type { Records } from '../api/contract'
import { StateMark } from '../design'
import { useWords } from '../words'

export function RecordsMark({ records }: { records: Records }) {
  const t = useWords()
  const state = { complete: 'holds', partial: 'unclear', none: 'no_records' } as const
  return <StateMark state={state[records]} label={t(`screen.report.records.${records}`)} />
}
