// Round every chart: its name, its legend, and the same figures as a table for whoever cannot or would not look.
import type { ReactNode } from 'react'
import { number, useWords } from '../../words'
import css from './charts.module.css'
import { type Fill, useFills } from './fills'

export interface ChartTable {
  head: string[]
  rows: (string | number)[][]
}

interface ChartFrameProps {
  title: string
  legend: { name: string; fill: Fill }[]
  table: ChartTable
  children: ReactNode
}

export function ChartFrame({ title, legend, table, children }: ChartFrameProps) {
  const t = useWords()
  return (
    <figure className={css.chart}>
      <figcaption>{title}</figcaption>
      <ul className={css.legend} aria-hidden>
        {legend.map((one) => (
          <li key={one.fill}>
            <Swatch fill={one.fill} /> {one.name}
          </li>
        ))}
      </ul>
      {children}
      <details className={css.table} data-noprint>
        <summary>{t('screen.chart.as_table')}</summary>
        <table>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, index) => (
                  <td key={index}>{typeof value === 'number' ? number(value) : value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Swatch({ fill: name }: { fill: Fill }) {
  const { fill, patterns } = useFills()
  return (
    <svg width="16" height="16" aria-hidden>
      {patterns}
      <rect x="0.5" y="0.5" width="15" height="15" rx="3" fill={fill(name)} stroke="#8f8475" strokeWidth="0.7" />
    </svg>
  )
}
