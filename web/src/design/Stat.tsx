// One figure with its name and what it means; the whole card leads to the rows behind it.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './design.module.css'

interface StatProps {
  label: string
  value: ReactNode
  unit?: ReactNode
  note?: ReactNode
  to?: string
}

export function Stat({ label, value, unit, note, to }: StatProps) {
  const inside = (
    <>
      <span className={css.statNote}>{label}</span>
      <span className={css.statValue}>
        <b>{value}</b> {unit && <span>{unit}</span>}
      </span>
      {note && <span className={css.statNote}>{note}</span>}
    </>
  )
  return to ? (
    <Link className={css.stat} to={to}>
      {inside}
    </Link>
  ) : (
    <div className={css.stat}>{inside}</div>
  )
}

export function Stats({ children }: { children: ReactNode }) {
  return <div className={css.stats}>{children}</div>
}
