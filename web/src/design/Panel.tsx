// A sheet of paper on the page: one subject, with its heading.
import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import css from './design.module.css'

interface PanelProps {
  title?: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function Panel({ title, note, actions, children }: PanelProps) {
  const id = useId()
  return (
    <section className={css.panel} {...(title && { 'aria-labelledby': id })}>
      {(title || actions) && (
        <div className={css.panelHead}>
          <div>
            {title && (
              <Title order={2} id={id}>
                {title}
              </Title>
            )}
            {note && <p className={css.note}>{note}</p>}
          </div>
          {actions && <div data-noprint>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
