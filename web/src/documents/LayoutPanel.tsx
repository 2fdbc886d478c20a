// One layout: since when it is in force, by which documents, how surely that is known, and its forms.
import type { Id, Layout, PaperForm } from '../api/contract'
import { useSession } from '../api/session'
import { type Column, Panel, PlainTable } from '../design'
import { day, useWords } from '../words'
import { FormActs } from './FormActs'
import { Versions } from './Versions'

interface LayoutPanelProps {
  layout: Layout
  organisation: Id
  mayChange: boolean
}

function titleOf(layout: Layout, today: string, t: ReturnType<typeof useWords>): string {
  const days = { from: day(layout.from), to: layout.to ? day(layout.to) : '' }
  if (layout.is_in_force) return t('screen.papers.layout_now', days)
  return t(layout.from > today ? 'screen.papers.layout_future' : 'screen.papers.layout_old', days)
}

const follows = (layout: Layout, t: ReturnType<typeof useWords>) =>
  t('screen.papers.follows', {
    documents: layout.documents.join(', '),
    status: t(`screen.rules.status.${layout.status}`),
    note: layout.note,
  })

export function LayoutPanel({ layout, organisation, mayChange }: LayoutPanelProps) {
  const t = useWords()
  const { today } = useSession()
  const title = titleOf(layout, today, t)
  const columns: Column<PaperForm>[] = [
    { id: 'kind', header: t('screen.papers.kind'), cell: (form) => form.title },
    {
      id: 'in_force',
      header: t('screen.papers.in_force'),
      cell: (form) => (
        <>
          {inForce(form, organisation, t)}
          <Versions form={form} layout={layout.layout} organisation={organisation} />
        </>
      ),
    },
    {
      id: 'act',
      header: t('screen.act'),
      cell: (form) => <FormActs form={form} layout={layout.layout} organisation={organisation} mayChange={mayChange} />,
    },
  ]
  return (
    <Panel title={title} note={follows(layout, t)}>
      <PlainTable caption={title} columns={columns} rows={layout.forms} keyOf={(form) => form.kind} />
    </Panel>
  )
}

function inForce(form: PaperForm, organisation: Id, t: ReturnType<typeof useWords>): string {
  const isElsewhere = form.set_by && form.set_by.id !== organisation
  const given = { file: form.file_name ?? '', name: form.set_by?.name ?? '' }
  if (form.is_built_in) return t(isElsewhere ? 'screen.papers.built_in_by' : 'screen.papers.built_in', given)
  return t(isElsewhere ? 'screen.papers.own_by' : 'screen.papers.own', given)
}
