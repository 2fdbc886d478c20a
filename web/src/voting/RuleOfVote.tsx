// The rule a vote is counted by: what it asks for, of whom, where that is written, and how well it is known.
import type { VoteDecision } from '../api/contract'
import css from '../design/voting.module.css'
import { language, number, useWords } from '../words'

export function RuleOfVote({ decision }: { decision: VoteDecision }) {
  const t = useWords()
  const { entry, readings } = decision
  if (!entry) return <p className={css.source}>{t('vote.reason.no_entry')}</p>
  const source = [entry.clause, entry.document].filter(Boolean).join(', ') || t('screen.vote.no_document')
  return (
    <div className={css.source}>
      <p>{entry.says[language()]}</p>
      <ul>
        {readings.map((each) => (
          <li key={each.majority.base}>
            {t('screen.vote.need', {
              needed: number(each.needed),
              counted: number(each.counted),
              base: t(`vote.base.${each.majority.base}`),
            })}
          </li>
        ))}
      </ul>
      {entry.note && <p>{entry.note[language()]}</p>}
      <p>{t('screen.vote.source', { source, status: t(`screen.rules.status.${entry.status}`) })}</p>
    </div>
  )
}
