// A table of which the first rows are enough to begin with; the rest by a button, and what is not here at all is told.
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { type Column, PlainTable } from '../design'
import css from '../design/import.module.css'
import { number, useWords } from '../words'

interface LongTableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  total: number
  keyOf: (row: Row, index: number) => string
}

const at_first = 20
const more_at_once = 100

export function LongTable<Row>({ caption, columns, rows, total, keyOf }: LongTableProps<Row>) {
  const t = useWords()
  const [count, setCount] = useState(at_first)
  const keys = new Map(rows.map((row, index) => [row, keyOf(row, index)]))
  const shown = rows.slice(0, count)
  return (
    <>
      <PlainTable caption={caption} columns={columns} rows={shown} keyOf={(row) => keys.get(row) ?? ''} />
      {total > shown.length && (
        <Group mt="sm">
          <span className={css.quiet} role="status">
            {t('screen.table.of', { rows: number(shown.length), total: number(total) })}
            {shown.length === rows.length && ` ${t('screen.import.rest_in_list')}`}
          </span>
          {shown.length < rows.length && (
            <Button variant="default" data-noprint onClick={() => setCount(count + more_at_once)}>
              {t('screen.table.more')}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}
