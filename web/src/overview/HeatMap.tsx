// All cells of a year in twelve squares each, as a grid: arrow keys move, Enter opens.
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Overview } from '../api/contract'
import css from '../design/heat_map.module.css'
import { useWords } from '../words'
import { HeatRow } from './HeatRow'
import { type CellGroup, moved } from './squares'

const columns = 13

interface HeatMapProps {
  overview: Overview
  groups: CellGroup[]
  onOpen: (cell: string, month: number) => void
}

export function HeatMap({ overview, groups, onOpen }: HeatMapProps) {
  const t = useWords()
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState({ row: 0, column: 1 })
  const count = useMemo(() => groups.reduce((sum, group) => sum + group.cells.length, 0), [groups])
  const starts = useMemo(
    () => groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.cells.length, 0)),
    [groups],
  )
  const active = { row: Math.min(at.row, count - 1), column: at.column }
  const this_month = overview.today.startsWith(String(overview.year)) ? Number(overview.today.slice(5, 7)) - 1 : -1

  const press = (event: KeyboardEvent) => {
    const from = placeOf(event.target)
    const next = from && !event.altKey && !event.ctrlKey && !event.metaKey ? moved(event.key, from, count, columns) : null
    if (!next) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus()
  }
  const click = (event: MouseEvent) => {
    const place = placeOf(event.target)
    const cell = place && place.element.dataset.cell
    if (!place || !cell) return
    setAt({ row: place.row, column: place.column })
    onOpen(cell, place.column - 1)
  }
  useWholePrint(table)

  return (
    // Squares are buttons; the table only gathers what they tell.
    <table
      ref={table}
      className={css.map}
      role="grid"
      aria-label={t('screen.overview.map')}
      aria-rowcount={count + 1}
      onKeyDown={press}
      onClick={click}
    >
      <thead role="rowgroup" className={css.head}>
        <tr role="row" className={css.row} aria-rowindex={1}>
          <th role="columnheader" scope="col" className={css.name}>
            {t('screen.overview.cell')}
          </th>
          <th role="columnheader" scope="col" className={css.members}>
            <abbr title={t('screen.overview.members')}>{t('screen.overview.members_short')}</abbr>
          </th>
          {Array.from({ length: 12 }, (_, index) => (
            <th key={index} role="columnheader" scope="col" className={css.box} aria-current={index === this_month ? 'date' : undefined}>
              {t('screen.overview.month_short', { month: index + 1 })}
            </th>
          ))}
          <th role="columnheader" scope="col" className={css.year}>
            {t('screen.overview.year_short')}
          </th>
        </tr>
      </thead>
      {groups.map((group, index) => (
        <tbody key={group.name ?? ''} role="rowgroup">
          {group.name !== null && (
            <tr role="row" className={css.groupRow}>
              <th role="rowheader" scope="rowgroup" colSpan={15}>
                {group.name} <small>{t('screen.overview.cells_counted', { cells: group.cells.length })}</small>
              </th>
            </tr>
          )}
          {group.cells.map((cell, number) => {
            const row = (starts[index] ?? 0) + number
            return (
              <HeatRow
                key={cell.id}
                cell={cell}
                row={row}
                year={overview.year}
                today={overview.today}
                active={row === active.row ? active.column : null}
                isAlone={group.name !== null || overview.organisation.name === cell.listed_under}
              />
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

function placeOf(target: EventTarget) {
  const element = (target as HTMLElement).closest<HTMLElement>('[data-row]')
  return element ? { element, row: Number(element.dataset.row), column: Number(element.dataset.column) } : null
}

// Rows out of sight are not drawn on the screen; paper needs them all.
function useWholePrint(table: React.RefObject<HTMLTableElement | null>) {
  useEffect(() => {
    const whole = () => table.current?.setAttribute('data-whole', '')
    const after = () => table.current?.removeAttribute('data-whole')
    window.addEventListener('beforeprint', whole)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', whole)
      window.removeEventListener('afterprint', after)
    }
  }, [table])
}
