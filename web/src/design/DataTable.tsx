// A list of the server: sorted and paged there, columns of one's choice, a whole row to click, cards on a phone.
import { Button, Checkbox, Group, Popover, Stack } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowsSort, IconBaselineDensityMedium, IconColumns3, IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ApiError } from '../api/client'
import { number, useWords } from '../words'
import type { Column, ColumnChoice, Sort } from './columns'
import css from './design.module.css'
import { Waiting } from './Page'
import { ProblemAlert } from './ProblemAlert'

export interface DataTableProps<Row> {
  caption: string
  columns: ColumnChoice<Row>
  keyOf: (row: Row) => string
  rows: Row[]
  // Where a row leads; its first cell becomes the link.
  hrefOf?: (row: Row) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  total?: number
  hasMore?: boolean
  more?: () => void
  isLoading?: boolean
  isRenewing?: boolean
  error?: ApiError | null
  again?: () => void
  empty: ReactNode
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, hrefOf, total, hasMore, more, isLoading, isRenewing, error, again, empty } = props
  const t = useWords()
  const [density, setDensity] = useLocalStorage<'normal' | 'compact'>({
    key: 'nennep.density',
    defaultValue: 'normal',
    getInitialValueInEffect: false,
  })
  if (error && rows.length === 0) return <ProblemAlert error={error} {...(again && { again })} />
  if (isLoading) return <Waiting />
  if (rows.length === 0) return <>{empty}</>
  return (
    <div className={css.panel} style={{ padding: 0 }}>
      <div className={css.tableBar}>
        <span role="status">
          {total === undefined
            ? t('screen.table.rows', { rows: number(rows.length) })
            : t('screen.table.of', { rows: number(rows.length), total: number(total) })}
        </span>
        <Group gap={4} data-noprint>
          <Button
            variant="subtle"
            color="gray.8"
            h={36}
            visibleFrom="sm"
            aria-pressed={density === 'compact'}
            leftSection={<IconBaselineDensityMedium size={18} stroke={1.6} aria-hidden />}
            onClick={() => setDensity(density === 'compact' ? 'normal' : 'compact')}
          >
            {t('screen.table.density')}
          </Button>
          <ColumnPicker choice={columns} />
        </Group>
      </div>
      <div className={css.tableBox} aria-busy={isRenewing ?? false}>
        {/* The roles are spoken out because cards on a phone take them from the elements. */}
        <table className={css.table} role="table" data-density={density}>
          <caption>{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.shown.map((column) => (
                <Heading key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={keyOf(row)} role="row">
                {columns.shown.map((column, index) => (
                  <td key={column.id} role="cell" data-align={column.align} data-whole={column.isWhole}>
                    <span className={css.cellLabel} aria-hidden>
                      {column.header}
                    </span>
                    {index === 0 && hrefOf ? (
                      <Link className={css.rowLink} to={hrefOf(row)}>
                        {column.cell(row)}
                      </Link>
                    ) : (
                      <span>{column.cell(row)}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error && <ProblemAlert error={error} {...(again && { again })} />}
      {hasMore && (
        <div className={css.more} data-noprint>
          <Button variant="default" loading={isRenewing ?? false} onClick={more}>
            {t('screen.table.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface HeadingProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const by = column.sort
  const isSorted = by !== undefined && sort?.by === by
  const Icon = !isSorted ? IconArrowsSort : sort.direction === 'ascending' ? IconSortAscending : IconSortDescending
  return (
    <th scope="col" role="columnheader" data-align={column.align} {...(isSorted && { 'aria-sort': sort.direction })}>
      {by && onSort ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => onSort({ by, direction: isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending' })}
        >
          {column.header} <Icon size={15} stroke={1.7} aria-hidden />
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

export function ColumnPicker<Row>({ choice }: { choice: ColumnChoice<Row> }) {
  const t = useWords()
  return (
    <Popover position="bottom-end" trapFocus withRoles returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray.8" h={36} leftSection={<IconColumns3 size={18} stroke={1.6} aria-hidden />}>
          {t('screen.table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" role="group" aria-label={t('screen.table.columns')}>
          {choice.all.map((column, index) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={choice.isShown(column.id)}
              disabled={index === 0 || column.isFixed === true}
              onChange={() => choice.toggle(column.id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
