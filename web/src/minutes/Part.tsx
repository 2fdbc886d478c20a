// A part of a paper as it reads, with a button beside it that opens a box to write in.
import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { ProblemAlert } from '../design'
import css from '../design/report.module.css'
import { useWords } from '../words'
import { useEditing } from './editing'
import { type Path, valueAt, withValue } from './text'

interface PartProps {
  // Where it stands in the text.
  path: Path
  // What it is, as people name it: "Nơi họp".
  label: string
  // How it is written in the box; lists are lines.
  write?: (value: never) => string
  read?: (lines: string) => unknown
  // Said in the box: how to write it.
  hint?: string
  children: ReactNode
}

export function Part({ path, label, write, read, hint, children }: PartProps) {
  const t = useWords()
  const { mayEdit, open, setOpen, text } = useEditing()
  const id = path.join('.')
  if (open === id) {
    const value = valueAt(text, path)
    const shown = write ? write(value as never) : String(value)
    return <Box path={path} label={label} {...(hint && { hint })} shown={shown} read={read ?? ((lines) => lines.trim())} />
  }
  return (
    <div className={css.paragraph}>
      {mayEdit && (
        <ActionIcon
          className={css.edit ?? ''}
          data-noprint
          aria-label={t('screen.minutes.edit', { part: label })}
          disabled={open !== null}
          onClick={() => setOpen(id)}
        >
          <IconPencil size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {children}
    </div>
  )
}

interface BoxProps {
  path: Path
  label: string
  hint?: string
  shown: string
  read: (lines: string) => unknown
}

function Box({ path, label, hint, shown, read }: BoxProps) {
  const t = useWords()
  const { text, isSaving, error, save, setOpen } = useEditing()
  const [written, setWritten] = useState(shown)
  const done = () => (written === shown ? setOpen(null) : save(withValue(text, path, read(written))))
  return (
    <div
      className={css.editor}
      data-noprint
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) done()
        if (event.key === 'Escape') setOpen(null)
      }}
    >
      <Textarea
        label={label}
        description={hint ?? t('screen.minutes.box_says')}
        value={written}
        autosize
        minRows={2}
        maxRows={16}
        autoFocus
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <ProblemAlert error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setOpen(null)}>
          {t('screen.cancel')}
        </Button>
        <Button loading={isSaving} onClick={done}>
          {t('screen.save')}
        </Button>
      </Group>
    </div>
  )
}
