// One cell's year: its name, its members, twelve squares, how many months it has met.
import { memo } from 'react'
import { Link } from 'react-router'
import type { OverviewCell } from '../api/contract'
import css from '../design/heat_map.module.css'
import { useWords } from '../words'
import { SquareFace } from './SquareFace'
import { lookOf, monthText, sentenceOf } from './squares'

interface HeatRowProps {
  cell: OverviewCell
  // Its place among the rows that are shown.
  row: number
  year: number
  today: string
  // The column that the Tab key enters, when this is the row it enters.
  active: number | null
  isAlone: boolean
}

export const HeatRow = memo(function HeatRow({ cell, row, year, today, active, isAlone }: HeatRowProps) {
  const t = useWords()
  return (
    <tr role="row" className={css.row} aria-rowindex={row + 2}>
      <th role="rowheader" scope="row" className={css.name}>
        <Link to={`/organisations/${cell.id}`} data-row={row} data-column={0} tabIndex={active === 0 ? 0 : -1} title={cell.name}>
          {cell.name}
        </Link>
        {cell.listed_under && !isAlone && <small>{cell.listed_under}</small>}
      </th>
      <td role="gridcell" className={css.members} data-label={t('screen.overview.members')}>
        {cell.members}
      </td>
      {cell.months.map((square, index) => {
        const month = monthText(year, index)
        const look = lookOf(square, month, today)
        const sentence = sentenceOf(square, look, month)
        return (
          <td key={month} role="gridcell" className={css.box} data-label={t('screen.overview.month', { month: index + 1 })}>
            <button
              type="button"
              className={css.square}
              data-look={look}
              data-row={row}
              data-column={index + 1}
              data-cell={cell.id}
              aria-haspopup="dialog"
              title={sentence}
              tabIndex={active === index + 1 ? 0 : -1}
            >
              <SquareFace square={square} look={look} />
            </button>
          </td>
        )
      })}
      <td role="gridcell" className={css.year} data-label={t('screen.overview.held_in_year')}>
        <b data-less={cell.held < cell.due}>{cell.held}</b>/{cell.due}
      </td>
    </tr>
  )
})
