// The sections of the text; a paragraph at a time is written in its own box.
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Report, Section } from '../api/contract'
import css from '../design/report.module.css'
import { useWords } from '../words'
import { FigureLink } from './FigureLink'
import { partsOf } from './figures'
import { withParagraph } from './merge'
import { ParagraphEditor } from './ParagraphEditor'

interface TextBodyProps {
  report: Report
  sections: Section[]
  mayWrite: boolean
  isSaving?: boolean
  onKeep?: (sections: Section[]) => void
  onSave?: (sections: Section[]) => void
  onGiveUp?: () => void
}

export function TextBody({ report, sections, mayWrite, isSaving, onKeep, onSave, onGiveUp }: TextBodyProps) {
  const t = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  return sections.map((section, at) => {
    const isAdding = open === `${at}.${section.paragraphs.length}`
    const paragraphs = isAdding ? [...section.paragraphs, ''] : section.paragraphs
    return (
      <section key={at} id={`section-${at}`}>
        <h3 className={css.sectionTitle}>{section.heading}</h3>
        {paragraphs.map((text, number) =>
          open === `${at}.${number}` ? (
            <ParagraphEditor
              key={number}
              report={report}
              text={text}
              isSaving={isSaving ?? false}
              onChange={(next) => onKeep?.(withParagraph(sections, at, number, next))}
              onSave={(next) => {
                if (next !== text) onSave?.(withParagraph(sections, at, number, next))
                close()
              }}
              onClose={() => {
                onGiveUp?.()
                close()
              }}
            />
          ) : (
            <div key={number} className={css.paragraph}>
              {mayWrite && (
                <ActionIcon
                  className={css.edit ?? ''}
                  data-noprint
                  aria-label={t('screen.report.edit', { number: number + 1, section: section.heading })}
                  disabled={open !== null}
                  onClick={() => setOpen(`${at}.${number}`)}
                >
                  <IconPencil size={18} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
              <Paragraph report={report} text={text} />
            </div>
          ),
        )}
        {mayWrite && open === null && (
          <Button
            variant="subtle"
            color="gray.8"
            h={32}
            data-noprint
            aria-label={t('screen.report.add_to', { section: section.heading })}
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpen(`${at}.${section.paragraphs.length}`)}
          >
            {t('screen.report.add')}
          </Button>
        )}
      </section>
    )
  })
}

export function Paragraph({ report, text }: { report: Report; text: string }) {
  return (
    <p>
      {partsOf(text).map((part, index) =>
        typeof part === 'string' ? part : <FigureLink key={index} report={report} mark={part} isLive />,
      )}
    </p>
  )
}
