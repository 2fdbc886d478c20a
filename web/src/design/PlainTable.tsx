// A short table that needs no paging: headings, rows, a link per row where one is given; cards on a phone.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Column } from './columns'
import css from './design.module.css'

interface PlainTableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  // Where a row leads, if anywhere; its first cell becomes the link.
  hrefOf?: (row: Row) => string | undefined
}

export function PlainTable<Row>({ caption, columns, rows, keyOf, hrefOf }: PlainTableProps<Row>) {
  return (
    <div className={css.tableBox}>
      {/* The roles are spoken out because cards on a phone take them from the elements. */}
      <table className={css.table} role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} scope="col" role="columnheader" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column, index) => (
                <PlainCell key={column.id} column={column} row={row} to={index === 0 ? hrefOf?.(row) : undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PlainCell<Row>({ column, row, to }: { column: Column<Row>; row: Row; to: string | undefined }) {
  const content: ReactNode = column.cell(row)
  return (
    <td role="cell" data-align={column.align}>
      <span className={css.cellLabel} aria-hidden>
        {column.header}
      </span>
      {to ? (
        <Link className={css.rowLink} to={to}>
          {content}
        </Link>
      ) : (
        <span>{content}</span>
      )}
    </td>
  )
}
