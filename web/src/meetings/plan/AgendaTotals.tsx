// How long the agenda is beside what the rules ask.
import css from '../../design/meeting.module.css'
import { number, useWords } from '../../words'

interface AgendaTotalsProps {
  party: number
  all: number
  required: number | null | undefined
}

export function AgendaTotals({ party, all, required }: AgendaTotalsProps) {
  const t = useWords()
  const isEnough = required == null || party >= required
  const share = required ? Math.min(100, Math.round((party * 100) / required)) : 100
  return (
    <div className={css.totals} data-short={isEnough ? undefined : ''}>
      <p>
        <b>{t('screen.agenda.party', { minutes: number(party) })}</b>
        {all !== party && <span> · {t('screen.agenda.all', { minutes: number(all) })}</span>}
      </p>
      {required != null && (
        <>
          <div className={css.bar} aria-hidden>
            <i style={{ width: `${String(share)}%` }} />
          </div>
          <p>
            {isEnough
              ? t('screen.agenda.enough', { required: number(required) })
              : t('screen.agenda.short', { required: number(required), missing: number(required - party) })}
          </p>
        </>
      )}
    </div>
  )
}
