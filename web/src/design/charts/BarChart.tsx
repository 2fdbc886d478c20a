// Bars from left to right, each the whole of its row, with a number at every part that has room for one.
import { number } from '../../words'
import css from './charts.module.css'
import { ChartFrame } from './ChartFrame'
import type { Series } from './ColumnChart'
import { useFills } from './fills'
import { linear, stacked } from './scale'

interface BarChartProps {
  title: string
  of: string
  series: Series[]
  bars: { name: string; values: number[] }[]
}

const [width, row, bar] = [720, 62, 24]

export function BarChart({ title, of, series, bars }: BarChartProps) {
  const { fill, patterns } = useFills()
  return (
    <ChartFrame
      title={title}
      legend={series}
      table={{ head: [of, ...series.map((one) => one.name)], rows: bars.map((one) => [one.name, ...one.values]) }}
    >
      <svg viewBox={`0 0 ${width} ${bars.length * row}`} className={css.drawing} role="img" aria-label={title}>
        {patterns}
        {bars.map((one, index) => {
          const place = linear(
            one.values.reduce((sum, value) => sum + value, 0),
            width,
          )
          const y = index * row
          // Every number is told above the bar, in the order of its parts: a thin part has no room for its own.
          const told = series.flatMap((each, at) => (one.values[at] ? [`${each.name} ${number(one.values[at])}`] : [])).join(' · ')
          return (
            <g key={one.name}>
              <text x={0} y={y + 14} className={css.value}>
                {one.name}
              </text>
              <text x={width} y={y + 14} textAnchor="end">
                {told}
              </text>
              {stacked(series.map((each, at) => [each.fill, one.values[at] ?? 0])).map((piece) => (
                <rect
                  key={piece.name}
                  x={place(piece.from)}
                  y={y + 22}
                  width={Math.max(2, place(piece.value))}
                  height={bar}
                  fill={fill(piece.name)}
                  stroke="#fffefb"
                />
              ))}
            </g>
          )
        })}
      </svg>
    </ChartFrame>
  )
}
