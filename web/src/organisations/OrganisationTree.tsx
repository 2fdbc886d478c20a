// The tree of organisations with a search field above it; by mouse, finger, arrow keys and screen reader.
import { TextInput } from '@mantine/core'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import css from '../design/register.module.css'
import { number, useWords } from '../words'
import { type Forest, type Line, lines, matching, moveBy, superiors } from './tree'

interface OrganisationTreeProps {
  trees: Forest
  // How many members each has with everything below it, where that may be known.
  counts: ReadonlyMap<string, number>
  chosen: string | null
  onChoose: (id: string) => void
}

export function OrganisationTree({ trees, counts, chosen, onChoose }: OrganisationTreeProps) {
  const t = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([...trees.tops.map((row) => row.id), ...(chosen ? superiors(trees, chosen).map((row) => row.id) : [])]),
  )
  const [focused, setFocused] = useState<string | null>(null)
  const search = useMemo(() => (text.trim() ? matching(trees, text) : undefined), [trees, text])
  const all = useMemo(() => lines(trees, open, search?.shown), [trees, open, search])
  // One line is in the order of Tab: where one was, else the chosen one, else the first.
  const at = [focused, chosen, all[0]?.row.id].find((each) => all.some((line) => line.row.id === each))

  const toggle = (organisation: string, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, organisation] : [...before].filter((other) => other !== organisation)))

  const onKeyDown = (event: KeyboardEvent, index: number, line: Line) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(line.row.id)
      return
    }
    const move = moveBy(event.key, all, index)
    if (!move) return
    event.preventDefault()
    if ('to' in move) document.getElementById(`${id}-${move.to}`)?.focus()
    else if ('open' in move) toggle(move.open, true)
    else if (!search) toggle(move.close, false)
  }

  return (
    <>
      <TextInput
        label={t('screen.organisations.search')}
        description={t('screen.organisations.search_says')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        autoComplete="off"
        wrapperProps={{ 'data-noprint': true }}
      />
      <p role="status" className={css.source}>
        {search ? t('screen.organisations.found', { count: number(search.found.size) }) : ''}
      </p>
      <ul className={css.tree} role="tree" aria-label={t('screen.organisations.tree')}>
        {all.map((line, index) => (
          <li
            key={line.row.id}
            id={`${id}-${line.row.id}`}
            role="treeitem"
            className={css.branch}
            style={{ paddingLeft: 8 + (line.level - 1) * 22 }}
            aria-level={line.level}
            aria-posinset={line.position}
            aria-setsize={line.siblings}
            aria-selected={line.row.id === chosen}
            {...(line.hasChildren && { 'aria-expanded': line.isOpen })}
            tabIndex={line.row.id === at ? 0 : -1}
            onFocus={() => setFocused(line.row.id)}
            onClick={() => onChoose(line.row.id)}
            onKeyDown={(event) => onKeyDown(event, index, line)}
          >
            <Twist line={line} onToggle={() => !search && toggle(line.row.id, !line.isOpen)} />
            <b>{line.row.name}</b>
            {counts.has(line.row.id) && <small>{t('screen.organisations.members', { count: number(counts.get(line.row.id) ?? 0) })}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}

// For the mouse; the keyboard has its arrows.
function Twist({ line, onToggle }: { line: Line; onToggle: () => void }) {
  return (
    <span
      className={css.twist}
      aria-hidden
      onClick={(event) => {
        if (!line.hasChildren) return
        event.stopPropagation()
        onToggle()
      }}
    >
      {line.hasChildren && <IconChevronRight size={18} stroke={1.8} />}
    </span>
  )
}
