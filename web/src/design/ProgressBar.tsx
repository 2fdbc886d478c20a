// How far a long job has come, said in figures too, and a way to stop it.
import { Button, Progress } from '@mantine/core'
import { number, useWords } from '../words'
import css from './design.module.css'

interface ProgressBarProps {
  label: string
  done: number
  total: number
  onCancel?: () => void
}

export function ProgressBar({ label, done, total, onCancel }: ProgressBarProps) {
  const t = useWords()
  const part = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <div className={css.progress}>
      <header>
        <span role="status">{label}</span>
        <span className={css.note}>{total > 0 && t('screen.progress.of', { done: number(done), total: number(total) })}</span>
      </header>
      <Progress.Root size="lg" radius="sm">
        <Progress.Section value={total > 0 ? part : 100} animated={total === 0} color="teal" aria-label={label} />
      </Progress.Root>
      {onCancel && (
        <Button variant="default" onClick={onCancel} style={{ justifySelf: 'start' }}>
          {t('screen.progress.cancel')}
        </Button>
      )}
    </div>
  )
}
