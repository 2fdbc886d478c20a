// Tasks as a list: one's own, or those of a cell, or of all cells below a committee.
import { Button, SegmentedControl } from '@mantine/core'
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Id, Task } from '../api/contract'
import { useAnswer, useRows } from '../api/hooks'
import { useMay, useSession } from '../api/session'
import { DataTable, EmptyState, Page, PrintButton, useColumnChoice } from '../design'
import css from '../design/register.module.css'
import { MemberSelect } from '../members/MemberSelect'
import { allows, isCell } from '../organisations/levels'
import { OrganisationChooser } from '../overview/OrganisationChooser'
import { number, useWords } from '../words'
import { useTaskColumns } from './columns'
import { type Choice, choices, countOf, filtersOf, stateOf, type TaskFilters } from './filters'
import { type OpenDialog, TaskDialogs } from './TaskDialogs'

// A member begins with what is his to do, whoever runs or oversees cells with theirs.
function useTaskFilters() {
  const { account, home_id } = useSession()
  const [query, setQuery] = useSearchParams()
  const oversees = useMay('see_register')
  const isMember = account?.member_id != null
  const filters = filtersOf(query, { whose: oversees || !isMember ? 'organisation' : 'mine', organisation: home_id ?? null })
  const change = (changed: Record<string, string | null>) =>
    setQuery(
      (before) => {
        for (const [name, value] of Object.entries(changed))
          if (value) before.set(name, value)
          else before.delete(name)
        return before
      },
      { replace: true },
    )
  return { filters, change, isMember }
}

export default function TasksPage() {
  const t = useWords()
  const { filters, change, isMember } = useTaskFilters()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const isMine = filters.whose === 'mine'
  const organisation = filters.organisation ?? ''
  const { data: place } = useAnswer(
    'GET /api/organisations/{organisation}',
    { path: { organisation } },
    { enabled: !isMine && organisation !== '' },
  )
  const mayGive = !isMine && place !== undefined && isCell(place.kind) && allows(place.level, 'run_cell')
  return (
    <Page
      title={t(isMine ? 'screen.tasks.mine' : 'screen.tasks.title')}
      crumbs={!isMine && place ? [{ label: place.name, to: `/organisations/${place.id}` }] : []}
      actions={
        <>
          {!isMine && (
            <OrganisationChooser
              value={organisation}
              right="see_meetings"
              onChange={(id) => change({ whose: null, organisation: id, owner: null })}
            />
          )}
          <PrintButton />
          {mayGive && (
            <Button
              leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
              aria-haspopup="dialog"
              onClick={() => setOpen({ act: 'give', cell: place.id })}
            >
              {t('screen.task.give')}
            </Button>
          )}
        </>
      }
    >
      {isMember && (
        <SegmentedControl
          aria-label={t('screen.tasks.whose')}
          data={(['mine', 'organisation'] as const).map((each) => ({ value: each, label: t(`screen.tasks.whose.${each}`) }))}
          value={filters.whose}
          onChange={(whose) => change({ whose, organisation: null, owner: null })}
          mb="md"
          data-noprint
        />
      )}
      {isMine ? (
        <OwnTasks filters={filters} onChange={change} onOpen={setOpen} />
      ) : (
        organisation !== '' && (
          <TasksBelow
            filters={filters}
            organisation={organisation}
            isOneCell={place !== undefined && isCell(place.kind)}
            onChange={change}
            onOpen={setOpen}
          />
        )
      )}
      <TaskDialogs open={open} onClose={() => setOpen(null)} />
    </Page>
  )
}

interface ListProps {
  filters: TaskFilters
  onChange: (changed: Record<string, string | null>) => void
  onOpen: (open: OpenDialog) => void
}

function OwnTasks({ filters, onChange, onOpen }: ListProps) {
  const state = stateOf(filters.choice)
  const list = useRows('GET /api/my-tasks', { query: state ? { state } : {} })
  return <TaskTable list={list} choice={filters.choice} onChange={onChange} onOpen={onOpen} table="my_tasks" />
}

function TasksBelow({ filters, organisation, isOneCell, onChange, onOpen }: ListProps & { organisation: Id; isOneCell: boolean }) {
  const t = useWords()
  const seesMembers = useMay('see_register')
  const state = stateOf(filters.choice)
  const list = useRows('GET /api/organisations/{organisation}/tasks', {
    path: { organisation },
    query: { ...(state && { state }), ...(filters.owner && { owner: filters.owner }) },
  })
  return (
    <>
      {isOneCell && seesMembers && (
        <div className={css.filters} role="search" aria-label={t('screen.tasks.filters')} style={{ maxWidth: 420 }} data-noprint>
          <MemberSelect
            label={t('screen.task.owner')}
            organisation={organisation}
            value={filters.owner}
            onChange={(owner) => onChange({ owner })}
          />
        </div>
      )}
      <TaskTable list={list} choice={filters.choice} onChange={onChange} onOpen={onOpen} table={isOneCell ? 'cell_tasks' : 'tasks'} />
    </>
  )
}

type Rows = ReturnType<typeof useRows<'GET /api/my-tasks'>>
interface TaskTableProps {
  list: Rows
  choice: Choice
  // Whose columns these are.
  table: string
  onChange: ListProps['onChange']
  onOpen: ListProps['onOpen']
}

function TaskTable({ list, choice, table, onChange, onOpen }: TaskTableProps) {
  const t = useWords()
  // Whoever looks at many cells reads what came of their tasks; it is reported where the cell is.
  const report = table === 'tasks' ? null : (task: Task) => onOpen({ act: 'report', task })
  const columns = useTaskColumns(report).map((column) =>
    // Of many cells, which one it is; of one, nobody needs to read it in every row.
    column.id === 'cell' && table === 'tasks' ? { ...column, isExtra: false } : column,
  )
  const counts = list.first?.counts
  return (
    <>
      <div style={{ marginBottom: 16 }} data-noprint>
        <SegmentedControl
          aria-label={t('screen.tasks.choose')}
          // On a phone all of them must be seen, the chosen one above all.
          styles={{ root: { flexWrap: 'wrap' } }}
          data={choices.map((each) => ({
            value: each,
            label: counts
              ? t('screen.tasks.counted', { choice: t(`screen.tasks.choice.${each}`), count: number(countOf(counts, each)) })
              : t(`screen.tasks.choice.${each}`),
          }))}
          value={choice}
          onChange={(state) => onChange({ state })}
        />
      </div>
      <DataTable
        {...list}
        caption={t('screen.tasks.title')}
        columns={useColumnChoice(table, columns)}
        keyOf={(task) => task.id}
        hrefOf={(task) => `/tasks/${task.id}`}
        {...(list.first && { total: list.first.total })}
        empty={
          <EmptyState icon={IconListCheck} title={t(choice === 'all' ? 'screen.tasks.none' : 'screen.tasks.none_so')}>
            {t('screen.tasks.none_says')}
          </EmptyState>
        }
      />
    </>
  )
}
