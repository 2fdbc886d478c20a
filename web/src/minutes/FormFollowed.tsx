// Which form the paper would be printed in, what that follows, and how surely it is known.
import type { MeetingPaper } from '../api/contract'
import { Panel } from '../design'
import { day, useWords } from '../words'

export function FormFollowed({ form }: { form: NonNullable<MeetingPaper['form']> }) {
  const t = useWords()
  return (
    <Panel title={t('screen.minutes.form')}>
      <p>
        {form.own_file
          ? t('screen.minutes.form_own', { file: form.own_file, name: form.set_by ?? '' })
          : t('screen.minutes.form_built_in', { from: day(form.from) })}
      </p>
      <p>
        {t('screen.papers.follows', {
          documents: form.documents.join(', '),
          status: t(`screen.rules.status.${form.status}`),
          note: form.note,
        })}
      </p>
    </Panel>
  )
}
