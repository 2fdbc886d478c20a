// A table of a paper, from the record: tasks, votes, results.
import css from '../design/report.module.css'

interface PaperTableProps {
  caption: string
  heads: string[]
  rows: string[][]
}

export function PaperTable({ caption, heads, rows }: PaperTableProps) {
  if (rows.length === 0) return null
  return (
    <table className={css.paperTable}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
