// The agenda of a planned meeting: items in their order with a running total, begun from the usual steps or from last time.
import { Button, Group } from '@mantine/core'
import { IconCopy, IconListDetails, IconPlus } from '@tabler/icons-react'
import type { MeetingPlan } from '../../api/contract'
import { useAnswer } from '../../api/hooks'
import { EmptyState, Panel, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import { Attachments, filesOf } from '../Attachments'
import { newId } from '../new_id'
import { AgendaRow } from './AgendaRow'
import { AgendaTotals } from './AgendaTotals'
import { AttachButton } from './AttachButton'
import { type Draft, type DraftItem, moved, totals } from './draft'

interface AgendaEditorProps {
  plan: MeetingPlan
  draft: Draft
  people: { value: string; label: string }[]
  faults: Map<string, string>
  onChange: (part: Partial<Draft>) => void
}

export function AgendaEditor({ plan, draft, people, faults, onChange }: AgendaEditorProps) {
  const t = useWords()
  const { items } = draft
  const path = { planned: plan.id }
  const usual = useAnswer('GET /api/planned-meetings/{planned}/template', { path, query: { kind: draft.kind } }, { enabled: false })
  const last = useAnswer('GET /api/planned-meetings/{planned}/last-agenda', { path }, { enabled: false })
  const { party, all } = totals(items)
  const set = (next: DraftItem[]) => onChange({ items: next })

  // What comes from elsewhere stands behind what has been written here.
  const begin = async (from: typeof usual | typeof last) => {
    const rows = (await from.refetch()).data
    if (!rows) return
    const questions = rows.questions.map((each) => ({ id: newId(), question: each.question }))
    onChange({
      items: [...items, ...rows.items.map((item) => ({ ...item, id: newId(), prepared_by: item.prepared_by?.id ?? null }))],
      ...(questions.length > 0 && { questions: [...draft.questions, ...questions] }),
    })
  }
  const add = () => set([...items, { id: newId(), title: '', kind: 'party', minutes: 10, prepared_by: null }])

  return (
    <Panel
      title={t('screen.agenda.heading')}
      actions={
        <Group gap="xs">
          <Button variant="default" leftSection={<IconListDetails size={18} aria-hidden />} onClick={() => void begin(usual)}>
            {t('screen.agenda.usual')}
          </Button>
          <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void begin(last)}>
            {t('screen.agenda.last')}
          </Button>
        </Group>
      }
    >
      <ProblemAlert error={usual.error ?? last.error} />
      {last.data && last.data.items.length === 0 && <p role="status">{t('screen.agenda.no_last')}</p>}
      <AgendaTotals party={party} all={all} required={plan.required_minutes} />
      {items.length === 0 && <EmptyState title={t('screen.agenda.none')}>{t('screen.agenda.none_says')}</EmptyState>}
      <ol className={css.agenda}>
        {items.map((item, at) => (
          <AgendaRow
            key={item.id}
            item={item}
            number={at + 1}
            people={people}
            fault={faults.get(item.id)}
            onChange={(changed) => set(items.map((each) => (each.id === item.id ? changed : each)))}
            onMove={(by) => set(moved(items, at, by))}
            onRemove={() => set(items.filter((each) => each.id !== item.id))}
          >
            {plan.items.some((each) => each.id === item.id) && (
              <>
                <Attachments meeting={plan.id} files={filesOf(plan.attachments, item.id)} mayRemove />
                <AttachButton meeting={plan.id} item={{ id: item.id, number: at + 1 }} />
              </>
            )}
          </AgendaRow>
        ))}
      </ol>
      <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {t('screen.agenda.add')}
      </Button>
    </Panel>
  )
}
