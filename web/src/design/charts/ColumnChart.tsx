// Stacked columns, from 0 on, with their numbers in them; a line between what belongs to different quarters.
import { number } from '../../words'
import css from './charts.module.css'
import { ChartFrame } from './ChartFrame'
import { type Fill, inkOn, useFills } from './fills'
import { linear, stacked, ticks } from './scale'

export interface Series {
  name: string
  fill: Fill
}
interface ColumnChartProps {
  title: string
  // What one column is, as the head of the table.
  of: string
  series: Series[]
  columns: { name: string; values: number[] }[]
  // Columns before this one are set apart.
  splitAt?: number
}

const [width, height, left, foot, top] = [720, 270, 46, 28, 12]
const label_height = 15

export function ColumnChart({ title, of, series, columns, splitAt }: ColumnChartProps) {
  const { fill, patterns } = useFills()
  const marks = ticks(Math.max(0, ...columns.map((column) => column.values.reduce((sum, value) => sum + value, 0))))
  const place = linear(marks.at(-1) ?? 1, height - foot - top)
  const step = (width - left) / Math.max(1, columns.length)
  const bar = Math.min(76, step * 0.66)
  const floor = height - foot
  return (
    <ChartFrame
      title={title}
      legend={series}
      table={{ head: [of, ...series.map((one) => one.name)], rows: columns.map((one) => [one.name, ...one.values]) }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} className={css.drawing} role="img" aria-label={title}>
        {patterns}
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={left} x2={width} y1={floor - place(mark)} y2={floor - place(mark)} stroke="#e3dccf" />
            <text x={left - 8} y={floor - place(mark) + 5} textAnchor="end">
              {number(mark)}
            </text>
          </g>
        ))}
        {columns.map((column, index) => {
          const x = left + step * index + (step - bar) / 2
          return (
            <g key={column.name}>
              {stacked(series.map((one, at) => [one.fill, column.values[at] ?? 0])).map((piece) => (
                <g key={piece.name}>
                  <rect
                    x={x}
                    y={floor - place(piece.from + piece.value)}
                    width={bar}
                    height={place(piece.value)}
                    fill={fill(piece.name)}
                    stroke="#fffefb"
                  />
                  {place(piece.value) >= label_height && (
                    <Label x={x + bar / 2} y={floor - place(piece.from + piece.value / 2) + 5} fill={piece.name} value={piece.value} />
                  )}
                </g>
              ))}
              <text x={x + bar / 2} y={height - 7} textAnchor="middle" className={css.axis}>
                {column.name}
              </text>
            </g>
          )
        })}
        {splitAt !== undefined && splitAt > 0 && splitAt < columns.length && (
          <line x1={left + step * splitAt} x2={left + step * splitAt} y1={top} y2={height} stroke="#8f8475" strokeDasharray="4 4" />
        )}
      </svg>
    </ChartFrame>
  )
}

// On a pattern the number needs a ground of its own.
function Label({ x, y, fill, value }: { x: number; y: number; fill: Fill; value: number }) {
  const text = number(value)
  const width_px = text.length * 8 + 8
  return (
    <>
      {fill !== 'good' && <rect x={x - width_px / 2} y={y - 13} width={width_px} height={17} rx={3} fill="#fffefb" opacity={0.85} />}
      <text x={x} y={y} textAnchor="middle" style={{ fill: inkOn[fill] }} className={css.value}>
        {text}
      </text>
    </>
  )
}
