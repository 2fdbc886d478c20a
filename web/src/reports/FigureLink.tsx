// A figure in a sentence or a table: as it is written, leading to the rows it was counted from.
import { Link } from 'react-router'
import type { Report } from '../api/contract'
import css from '../design/report.module.css'
import { useWords } from '../words'
import { figureHref } from './addresses'
import { isTraceable, type Mark, nameOf, valueOf, written } from './figures'

interface FigureLinkProps {
  report: Report
  mark: Mark
  // Highlighted where it is part of a text.
  isLive?: boolean
}

export function FigureLink({ report, mark, isLive }: FigureLinkProps) {
  const t = useWords()
  const value = valueOf(mark.isBefore ? report.before : report.figures, mark.key)
  const text = written(mark.key, value)
  const look = isLive ? css.live : css.figure
  if (value === null || !isTraceable(mark.key)) return <span className={isLive ? css.live : undefined}>{text}</span>
  const title = t('screen.report.open_figure', { name: nameOf(mark.mark) })
  const quarter = mark.isBefore ? report.before_quarter : report.quarter
  return (
    <Link className={look} to={figureHref(quarter, mark.key, report.organisation.id)} title={title}>
      {text}
    </Link>
  )
}
