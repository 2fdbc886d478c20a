// The members of one organisation, by name; the whole list with filters and Excel is a link away.
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Organisation } from '../api/contract'
import { useRows } from '../api/hooks'
import type { MemberFilters } from '../api/contract'
import { DataTable, EmptyState, type Sort, useColumnChoice } from '../design'
import { isCell } from '../organisations/levels'
import { useWords } from '../words'
import { useMemberColumns } from './columns'

export function MembersOf({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [sort, setSort] = useState<Sort>({ by: 'name', direction: 'ascending' })
  const query = { organisation: organisation.id, sort: sort.by, direction: sort.direction } as MemberFilters
  const list = useRows('GET /api/members', { query })
  // In a cell's list the cell says nothing new.
  const isOne = isCell(organisation.kind)
  const all = useMemberColumns().filter((column) => !isOne || (column.id !== 'organisation' && column.id !== 'cell'))
  const columns = useColumnChoice(isOne ? 'members_of_cell' : 'members', all)
  return (
    <>
      <p data-noprint>
        <Button component={Link} variant="default" to={`/members?organisation=${organisation.id}`}>
          {t('screen.members.filter_here')}
        </Button>
      </p>
      <DataTable
        {...list}
        caption={t('screen.members.of', { name: organisation.name })}
        columns={columns}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/members/${row.id}`}
        sort={sort}
        onSort={setSort}
        {...(list.first && { total: list.first.total })}
        empty={
          <EmptyState icon={IconUsers} title={t('screen.members.none_here')}>
            {t('screen.members.none_says')}
          </EmptyState>
        }
      />
    </>
  )
}
