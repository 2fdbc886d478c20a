// One item of an agenda while it is written.
import { ActionIcon, NumberInput, Select, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ItemKind } from '../../api/contract'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import type { DraftItem } from './draft'

const kinds: ItemKind[] = ['party', 'professional', 'break']

interface AgendaRowProps {
  item: DraftItem
  number: number
  people: { value: string; label: string }[]
  fault?: string | undefined
  onChange: (item: DraftItem) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  // Its files, once the item is on the server.
  children?: ReactNode
}

export function AgendaRow({ item, number, people, fault, onChange, onMove, onRemove, children }: AgendaRowProps) {
  const t = useWords()
  const which = { number }
  return (
    <li className={css.planRow}>
      <span className={css.rowNumber} aria-hidden>
        {number}
      </span>
      <Textarea
        aria-label={t('screen.agenda.title_of', which)}
        placeholder={t('screen.agenda.title')}
        autosize
        minRows={1}
        value={item.title}
        error={fault}
        onChange={(event) => onChange({ ...item, title: event.currentTarget.value })}
      />
      <span className={css.rowActs}>
        <ActionIcon variant="subtle" size="lg" aria-label={t('screen.agenda.up', which)} onClick={() => onMove(-1)}>
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="lg" aria-label={t('screen.agenda.down', which)} onClick={() => onMove(1)}>
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="lg" color="red" aria-label={t('screen.agenda.remove', which)} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </span>
      <div className={css.rowFields}>
        <NumberInput
          aria-label={t('screen.agenda.minutes_of', which)}
          min={0}
          max={600}
          step={5}
          allowDecimal={false}
          suffix={` ${t('screen.unit.minutes')}`}
          value={item.minutes ?? ''}
          onChange={(value) => onChange({ ...item, minutes: value === '' ? null : Number(value) })}
        />
        <Select
          aria-label={t('screen.agenda.kind_of', which)}
          data={kinds.map((kind) => ({ value: kind, label: t(`screen.item_kind.${kind}`) }))}
          allowDeselect={false}
          value={item.kind}
          onChange={(kind) => kind && onChange({ ...item, kind: kind as ItemKind })}
        />
        <Select
          aria-label={t('screen.agenda.prepared_by_of', which)}
          placeholder={t('screen.agenda.prepared_by')}
          data={people}
          searchable
          clearable
          value={item.prepared_by}
          onChange={(prepared_by) => onChange({ ...item, prepared_by })}
        />
      </div>
      {children && <div className={css.rowMore}>{children}</div>}
    </li>
  )
}
