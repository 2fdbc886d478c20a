// One paragraph being written: figures stand in it by their names, and go in from a list.
import { Button, Select, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Report } from '../api/contract'
import css from '../design/report.module.css'
import { organisationFilter } from '../organisations/OrganisationSelect'
import { useWords } from '../words'
import { allKeys, fromEditable, nameOf, toEditable, valueOf, written } from './figures'
import { Paragraph } from './TextBody'

interface ParagraphEditorProps {
  report: Report
  text: string
  isSaving: boolean
  onChange: (text: string) => void
  onSave: (text: string) => void
  onClose: () => void
}

export function ParagraphEditor({ report, text, isSaving, onChange, onSave, onClose }: ParagraphEditorProps) {
  const t = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [shown, setShown] = useState(() => toEditable(text))
  const type = (next: string) => {
    setShown(next)
    onChange(fromEditable(next))
  }
  const insert = (mark: string) => {
    const at = box.current?.selectionStart ?? shown.length
    const name = `[${nameOf(mark)}]`
    type(shown.slice(0, at) + name + shown.slice(at))
    setTimeout(() => {
      box.current?.focus()
      box.current?.setSelectionRange(at + name.length, at + name.length)
    })
  }
  const choices = [
    { group: t('screen.report.this_quarter'), items: allKeys.map((key) => choiceOf(report, key, key)) },
    { group: t('screen.report.quarter_before'), items: allKeys.map((key) => choiceOf(report, key, `before.${key}`)) },
  ]
  return (
    <div
      className={css.editor}
      data-noprint
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) onSave(fromEditable(shown))
      }}
    >
      <Textarea
        ref={box}
        label={t('screen.report.paragraph')}
        description={t('screen.report.paragraph_says')}
        value={shown}
        onChange={(event) => type(event.currentTarget.value)}
        autoFocus
      />
      <div>
        <b>{t('screen.report.reads')}</b>
        <Paragraph report={report} text={fromEditable(shown)} />
      </div>
      <div className={css.editorFoot}>
        <Select
          label={t('screen.report.insert')}
          placeholder={t('screen.report.insert_which')}
          data={choices}
          value={null}
          searchable
          filter={({ options, search }) =>
            options.map((group) =>
              'items' in group ? { ...group, items: organisationFilter({ options: group.items, search }) as typeof group.items } : group,
            )
          }
          onChange={(mark) => mark && insert(mark)}
          style={{ flex: '1 1 14rem' }}
        />
        <Button variant="default" onClick={onClose}>
          {t('screen.cancel')}
        </Button>
        <Button loading={isSaving} onClick={() => onSave(fromEditable(shown))}>
          {t('screen.report.save')}
        </Button>
      </div>
    </div>
  )
}

function choiceOf(report: Report, key: string, mark: string) {
  const figures = mark === key ? report.figures : report.before
  return { value: mark, label: `${nameOf(mark)}: ${written(key, valueOf(figures, key))}` }
}
