import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { draw } from '../../tests/render'
import { type Column, DataTable, type Sort, useColumnChoice } from '.'

interface Person {
  id: string
  name: string
  card: string
  year: number
}
const people: Person[] = [
  { id: 'a', name: 'Nguyễn Văn Ân', card: '01.0001', year: 1999 },
  { id: 'b', name: 'Trần Thị Bình', card: '01.0002', year: 2004 },
]
const columns: Column<Person>[] = [
  { id: 'name', header: 'Họ và tên', cell: (row) => row.name, sort: 'name' },
  { id: 'year', header: 'Năm', cell: (row) => row.year, align: 'right' },
  { id: 'card', header: 'Số thẻ', cell: (row) => row.card, isExtra: true },
]

function List({ rows = people, more = () => {} }: { rows?: Person[]; more?: () => void }) {
  const choice = useColumnChoice('people', columns)
  const [sort, setSort] = useState<Sort>({ by: 'name', direction: 'ascending' })
  return (
    <>
      <DataTable
        caption="Đảng viên"
        columns={choice}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/members/${row.id}`}
        sort={sort}
        onSort={setSort}
        total={1234}
        hasMore
        more={more}
        empty="Chưa có ai"
      />
      <output data-testid="shown">{choice.shown.map((column) => column.id).join()}</output>
    </>
  )
}

test('rows lead to their pages, and the count is written in Vietnamese', () => {
  draw(<List />)
  expect(within(screen.getByRole('table', { name: 'Đảng viên' })).getAllByRole('row')).toHaveLength(3)
  expect(screen.getByRole('link', { name: 'Nguyễn Văn Ân' })).toHaveAttribute('href', '/members/a')
  expect(screen.getByText('Đang hiện 2 trong 1.234')).toBeVisible()
})

test('a heading sorts, and once more turns the order round', async () => {
  draw(<List />)
  const heading = screen.getByRole('columnheader', { name: 'Họ và tên' })
  expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await userEvent.click(within(heading).getByRole('button'))
  expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect(within(screen.getByRole('columnheader', { name: 'Năm' })).queryByRole('button')).toBeNull()
})

test('columns are chosen and the choice is kept', async () => {
  const { unmount } = draw(<List />)
  await userEvent.click(screen.getByRole('button', { name: 'Chọn cột' }))
  expect(screen.getByRole('checkbox', { name: 'Họ và tên' })).toBeDisabled()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Số thẻ' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Năm' }))
  expect(screen.getByTestId('shown')).toHaveTextContent('name,card')
  unmount()
  draw(<List />)
  expect(screen.getByTestId('shown')).toHaveTextContent('name,card')
})

test('more rows are asked for by a button, and nothing at all is explained', async () => {
  const more = vi.fn()
  const { unmount } = draw(<List more={more} />)
  await userEvent.click(screen.getByRole('button', { name: 'Xem thêm' }))
  expect(more).toHaveBeenCalledOnce()
  unmount()
  draw(<List rows={[]} />)
  expect(screen.getByText('Chưa có ai')).toBeVisible()
})
