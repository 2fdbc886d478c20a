// What was on the agenda, how long each took, and what was concluded.
import { ActionIcon, Button, NumberInput, Select, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ItemKind } from '../../api/contract'
import { Panel } from '../../design'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import { newId } from '../new_id'
import type { PaperItem } from './draft'

const kinds: ItemKind[] = ['party', 'professional', 'break']

export function PaperItems({ items, onChange }: { items: PaperItem[]; onChange: (items: PaperItem[]) => void }) {
  const t = useWords()
  const set = (item: PaperItem) => onChange(items.map((each) => (each.id === item.id ? item : each)))
  return (
    <Panel title={t('screen.agenda.heading')} note={t('screen.paper.items_note')}>
      <ol className={css.agenda}>
        {items.map((item, at) => (
          <li key={item.id} className={css.planRow}>
            <span className={css.rowNumber} aria-hidden>
              {at + 1}
            </span>
            <Textarea
              aria-label={t('screen.agenda.title_of', { number: at + 1 })}
              placeholder={t('screen.agenda.title')}
              autosize
              minRows={1}
              value={item.title}
              onChange={(event) => set({ ...item, title: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t('screen.agenda.remove', { number: at + 1 })}
              onClick={() => onChange(items.filter((each) => each.id !== item.id))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
            <div className={css.rowFields}>
              <NumberInput
                aria-label={t('screen.agenda.minutes_of', { number: at + 1 })}
                min={0}
                max={600}
                allowDecimal={false}
                suffix={` ${t('screen.unit.minutes')}`}
                value={item.minutes ?? ''}
                onChange={(value) => set({ ...item, minutes: value === '' ? null : Number(value) })}
              />
              <Select
                aria-label={t('screen.agenda.kind_of', { number: at + 1 })}
                data={kinds.map((kind) => ({ value: kind, label: t(`screen.item_kind.${kind}`) }))}
                allowDeselect={false}
                value={item.kind}
                onChange={(kind) => kind && set({ ...item, kind: kind as ItemKind })}
              />
            </div>
            <div className={css.rowMore}>
              <Textarea
                aria-label={t('screen.paper.conclusion_of', { number: at + 1 })}
                placeholder={t('screen.record.conclusion')}
                autosize
                minRows={1}
                value={item.conclusion}
                onChange={(event) => set({ ...item, conclusion: event.currentTarget.value })}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...items, { id: newId(), title: '', kind: 'party', minutes: null, conclusion: '' }])}
      >
        {t('screen.agenda.add')}
      </Button>
    </Panel>
  )
}
