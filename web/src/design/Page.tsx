// The frame of a page: title, way back up, actions; tells the browser and screen readers where one has come to.
import { Loader, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { ApiError } from '../api/client'
import { useWords } from '../words'
import css from './design.module.css'
import { ProblemAlert } from './ProblemAlert'

export interface Crumb {
  label: string
  to?: string
}

interface PageProps {
  title: string
  crumbs?: Crumb[]
  actions?: ReactNode
  // Stands in place of the content while it is being asked for, or could not be had.
  isLoading?: boolean
  error?: ApiError | null
  again?: () => void
  children?: ReactNode
}

let lastPath: string | undefined

export function Page({ title, crumbs = [], actions, isLoading, error, again, children }: PageProps) {
  const t = useWords()
  const { pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${title} – ${t('screen.product')}`
  }, [title, t])
  useEffect(() => {
    // Not at the first page of a visit: there the reader begins at the top.
    if (lastPath !== undefined && lastPath !== pathname) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    lastPath = pathname
  }, [pathname])

  return (
    <>
      <header className={css.head}>
        <div>
          {crumbs.length > 0 && (
            <nav aria-label={t('screen.page.crumbs')}>
              <ol className={css.crumbs}>
                {crumbs.map((crumb) => (
                  <li key={`${crumb.to ?? ''}${crumb.label}`}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
                ))}
              </ol>
            </nav>
          )}
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
        </div>
        {actions && (
          <div className={css.actions} data-noprint>
            {actions}
          </div>
        )}
      </header>
      {error ? <ProblemAlert error={error} {...(again && { again })} /> : isLoading ? <Waiting /> : children}
    </>
  )
}

export function Waiting() {
  const t = useWords()
  return (
    <p role="status" style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
      <Loader size="sm" aria-hidden /> {t('screen.waiting')}
    </p>
  )
}
