// One vote: what was asked, how many raised their hands, and what that means as far as the rules tell.
import type { Vote } from '../api/contract'
import { type KnownState, StateMark } from '../design'
import css from '../design/voting.module.css'
import { number, useWords } from '../words'
import { RuleOfVote } from './RuleOfVote'

const looks: Record<Vote['decision']['outcome'], KnownState> = {
  carried: 'holds',
  not_carried: 'breached',
  not_valid: 'breached',
  unclear: 'unclear',
}

export function VoteResult({ vote }: { vote: Vote }) {
  const t = useWords()
  const { decision } = vote
  // What nobody has checked is never shown as settled, however the count came out.
  const isUnverified = decision.entry?.status === 'unverified'
  const outcome = t(`vote.outcome.${decision.outcome}`)
  const label = isUnverified && decision.outcome !== 'unclear' ? t('screen.vote.as_far_as_known', { outcome }) : outcome
  const state = isUnverified ? 'unclear' : looks[decision.outcome]
  return (
    <>
      <p className={css.question}>
        <b>{vote.question}</b> <StateMark state={state} label={label} />
      </p>
      <p>
        {t('screen.vote.counts', {
          in_favour: number(vote.in_favour),
          against: number(vote.against),
          abstained: number(vote.abstained),
        })}
        {' · '}
        {t('screen.vote.bases', { present: number(vote.present), official: number(vote.official) })}
      </p>
      <p>{useReason(vote)}</p>
      {isUnverified && <p>{t('screen.vote.unverified')}</p>}
      <details data-noprint>
        <summary>{t('screen.vote.rule', { matter: t(`vote.matter.${vote.matter}`) })}</summary>
        <RuleOfVote decision={decision} />
      </details>
    </>
  )
}

// Of several readings, the one that is hardest to meet where all are met, and the easiest where none is.
function useReason({ decision, in_favour, official }: Vote): string {
  const t = useWords()
  const sorted = [...decision.readings].sort((one, other) => one.needed - other.needed)
  const told = decision.reason === 'met' ? sorted[sorted.length - 1] : sorted[0]
  const required = decision.entry?.needs_official ?? 0
  return t(`vote.reason.${decision.reason}`, {
    in_favour: number(in_favour),
    needed: number(told?.needed ?? 0),
    counted: number(told?.counted ?? 0),
    official: number(official),
    required: number(required),
  })
}
