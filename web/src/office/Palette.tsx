// Ctrl K: pages and deeds by name, and any person or organisation that the reader may see.
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconSitemap, IconUser, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Found } from '../api/contract'
import { useAnswer } from '../api/hooks'
import css from '../design/shell.module.css'
import { useWords } from '../words'
import { begin, type Command, type Shell } from './commands'
import { plain } from './plain'

interface Hit {
  id: string
  group: string
  icon: TablerIcon
  name: string
  note?: string | undefined
  shortcut?: string | undefined
  run: () => void
}

interface PaletteProps {
  isOpen: boolean
  onClose: () => void
  commands: Command[]
  acts: Shell
}

function useHits(text: string, found: Found | undefined, commands: Command[], acts: Shell): Hit[] {
  const t = useWords()
  return useMemo(() => {
    const words = plain(text).split(' ').filter(Boolean)
    const named = commands.filter((command) => words.every((word) => plain(t(command.words)).includes(word)))
    return [
      ...(found?.members ?? []).map((member) => ({
        id: member.id,
        group: t('screen.search.members'),
        icon: IconUser,
        name: member.full_name,
        note: member.cell_path,
        run: () => acts.go(`/members/${member.id}`),
      })),
      ...(found?.organisations ?? []).map((organisation) => ({
        id: organisation.id,
        group: t('screen.search.organisations'),
        icon: IconSitemap,
        name: organisation.name,
        note: organisation.path,
        run: () => acts.go(`/organisations/${organisation.id}`),
      })),
      ...named.map((command) => ({
        id: command.id,
        group: t('screen.search.pages'),
        icon: command.icon,
        name: t(command.words),
        shortcut: command.shortcut,
        run: () => begin(command, acts),
      })),
    ]
  }, [text, found, commands, acts, t])
}

export function Palette({ isOpen, onClose, commands, acts }: PaletteProps) {
  const t = useWords()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('screen.search.title')}
      size="lg"
      centered={false}
      closeButtonProps={{ 'aria-label': t('screen.close') }}
    >
      <Search onClose={onClose} commands={commands} acts={acts} />
    </Modal>
  )
}

function Search({ onClose, commands, acts }: Omit<PaletteProps, 'isOpen'>) {
  const t = useWords()
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 150)
  const answer = useAnswer('GET /api/search', { query: { q: asked, limit: 8 } }, { enabled: asked.length > 0, keepsLast: true })
  const hits = useHits(text, text.trim() ? answer.data : undefined, commands, acts)
  const at = Math.min(chosen, hits.length - 1)

  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at])

  const take = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    hit.run()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) {
      event.preventDefault()
      setChosen((at + step + hits.length) % hits.length)
    }
    // Enter while a Vietnamese word is being composed ends the word, nothing else.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(hits[at])
  }

  return (
    <>
      <TextInput
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        aria-label={t('screen.search.prompt')}
        placeholder={t('screen.search.prompt')}
        leftSection={<IconSearch size={19} stroke={1.6} aria-hidden />}
        role="combobox"
        aria-expanded
        aria-controls={list}
        {...(hits.length > 0 && { 'aria-activedescendant': `${list}-${at}` })}
        autoComplete="off"
      />
      <ul id={list} role="listbox" aria-label={t('screen.search.found')} className={css.found}>
        {hits.map((hit, index) => (
          <li
            key={hit.group + hit.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className={css.foundItem}
            onMouseMove={() => setChosen(index)}
            onClick={() => take(hit)}
          >
            <hit.icon size={20} stroke={1.6} aria-hidden />
            <span>
              {hit.name}
              <small>{hit.note ?? hit.group}</small>
            </span>
            {hit.shortcut && <kbd className={css.key}>{hit.shortcut}</kbd>}
          </li>
        ))}
      </ul>
      <p role="status" className={css.foundHead}>
        {hits.length === 0 && !answer.isFetching ? t('screen.search.nothing', { text }) : ''}
      </p>
    </>
  )
}
