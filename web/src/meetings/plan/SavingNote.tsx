// Whether what stands on the page is safe already.
import { Alert, Button } from '@mantine/core'
import { ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import type { usePlan } from './usePlan'

const two = (value: number) => String(value).padStart(2, '0')

export function SavingNote({ plan }: { plan: ReturnType<typeof usePlan> }) {
  const t = useWords()
  if (plan.saving === 'stale')
    return (
      <Alert color="red" title={t('screen.agenda.stale')} role="alert">
        <p>{t('screen.agenda.stale_says')}</p>
        <Button variant="default" onClick={() => void plan.reload()}>
          {t('screen.agenda.take_theirs')}
        </Button>
      </Alert>
    )
  if (plan.saving === 'refused') return <ProblemAlert error={plan.error} />
  const at = plan.savedAt ? `${two(plan.savedAt.getHours())}:${two(plan.savedAt.getMinutes())}` : null
  const text =
    plan.saving === 'saved'
      ? at && t('screen.agenda.saved_at', { time: at })
      : plan.saving === 'unreadable'
        ? t('screen.agenda.unreadable')
        : t('screen.agenda.saving')
  return (
    <p className={css.saving} role="status" data-noprint>
      {text}
    </p>
  )
}
