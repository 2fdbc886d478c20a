// Which columns of a table are shown; kept in the browser, used for the screen, the print and the Excel file alike.
import type { ReactNode } from 'react'
import { useLocalStorage } from '@mantine/hooks'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  // What the server calls this order; a column without it cannot be sorted by.
  sort?: string
  align?: 'right'
  // Never broken into lines where there is room for columns.
  isWhole?: boolean
  // Always shown; the first column always is.
  isFixed?: boolean
  // Not shown until it is chosen.
  isExtra?: boolean
}

export interface Sort {
  by: string
  direction: 'ascending' | 'descending'
}

export interface ColumnChoice<Row> {
  all: Column<Row>[]
  shown: Column<Row>[]
  isShown: (id: string) => boolean
  toggle: (id: string) => void
}

export function useColumnChoice<Row>(table_id: string, all: Column<Row>[]): ColumnChoice<Row> {
  // Only what differs from the default is kept, so that new columns appear by themselves.
  const [changed, setChanged] = useLocalStorage<string[]>({
    key: `nennep.columns.${table_id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  const isShown = (id: string) => {
    const index = all.findIndex((column) => column.id === id)
    const column = all[index]
    if (!column) return false
    return index === 0 || column.isFixed === true || changed.includes(id) === (column.isExtra === true)
  }
  const toggle = (id: string) => setChanged((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))
  return { all, shown: all.filter((column) => isShown(column.id)), isShown, toggle }
}
