// Back to the form that comes with the program.
import { useAct } from '../api/hooks'
import { ConfirmDialog, notify } from '../design'
import { useWords } from '../words'
import type { FormPlace } from './FormActs'

export function ResetDialog({ form, layout, organisation, onClose }: FormPlace & { onClose: () => void }) {
  const t = useWords()
  const reset = useAct('POST /api/paper-forms/{kind}/reset', () => {
    notify(t('screen.papers.reset_done'))
    onClose()
  })
  return (
    <ConfirmDialog
      isOpen
      title={t('screen.papers.reset_of', { kind: form.title })}
      act={t('screen.papers.reset')}
      isActing={reset.isPending}
      error={reset.error}
      onAct={() => reset.mutate({ path: { kind: form.kind }, body: { organisation, layout } })}
      onClose={onClose}
    >
      <p>{t('screen.papers.reset_says')}</p>
    </ConfirmDialog>
  )
}
