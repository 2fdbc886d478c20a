// The register as a list: searched, narrowed, sorted, and taken along to Excel as it is shown.
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFileSpreadsheet, IconSearch, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { fileAddress } from '../api/client'
import { useRows } from '../api/hooks'
import type { MemberFilters } from '../api/contract'
import { useMay } from '../api/session'
import { DataTable, EmptyState, Page, PrintButton, useColumnChoice } from '../design'
import css from '../design/register.module.css'
import { OrganisationSelect } from '../organisations/OrganisationSelect'
import { useWords } from '../words'
import { useMemberColumns } from './columns'
import { isNarrowed, offices, sortOf, standings } from './filters'
import { useFilters } from './useFilters'

export default function MembersPage() {
  const t = useWords()
  const { filters, change, clear } = useFilters()
  const list = useRows('GET /api/members', { query: filters })
  const columns = useColumnChoice('members', useMemberColumns())
  const excel = fileAddress('GET /api/members.xlsx', { query: { ...filters, columns: columns.shown.map((column) => column.id).join() } })
  return (
    <Page
      title={t('screen.members.title')}
      actions={
        <>
          <PrintButton />
          <Button
            component="a"
            href={excel}
            download
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />}
          >
            {t('screen.members.excel')}
          </Button>
        </>
      }
    >
      <Filters filters={filters} onChange={change} />
      <DataTable
        {...list}
        caption={t('screen.members.title')}
        columns={columns}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/members/${row.id}`}
        sort={sortOf(filters)}
        onSort={(sort) => change({ sort: sort.by, direction: sort.direction })}
        {...(list.first && { total: list.first.total })}
        empty={<Nobody isNarrowed={isNarrowed(filters)} onAll={clear} />}
      />
    </Page>
  )
}

function Nobody({ isNarrowed, onAll }: { isNarrowed: boolean; onAll: () => void }) {
  const t = useWords()
  const mayImport = useMay('administer')
  if (isNarrowed)
    return (
      <EmptyState
        icon={IconSearch}
        title={t('screen.members.nobody_so')}
        action={
          <Button variant="default" onClick={onAll}>
            {t('screen.members.show_all')}
          </Button>
        }
      >
        {t('screen.members.nobody_so_says')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={IconUsers}
      title={t('screen.members.none')}
      action={
        mayImport && (
          <Button component={Link} to="/imports">
            {t('screen.members.import')}
          </Button>
        )
      }
    >
      {t('screen.members.none_says')}
    </EmptyState>
  )
}

interface FiltersProps {
  filters: MemberFilters
  onChange: (changed: Record<string, string | null>) => void
}

function Filters({ filters, onChange }: FiltersProps) {
  const t = useWords()
  return (
    <div className={css.filters} role="search" aria-label={t('screen.members.filters')} data-noprint>
      <SearchField value={filters.search ?? ''} onChange={(search) => onChange({ search })} />
      <OrganisationSelect
        label={t('screen.members.organisation')}
        value={filters.organisation ?? null}
        onChange={(organisation) => onChange({ organisation })}
        everywhere={t('screen.members.everywhere')}
      />
      <Select
        label={t('register.column.standing')}
        placeholder={t('screen.members.any')}
        data={standings.map((each) => ({ value: each, label: t(`screen.state.${each}`) }))}
        value={filters.standing ?? null}
        onChange={(standing) => onChange({ standing })}
        clearable
        clearButtonProps={{ 'aria-label': t('screen.select.clear', { label: t('register.column.standing') }) }}
      />
      <Select
        label={t('register.column.offices')}
        placeholder={t('screen.members.any')}
        data={offices.map((each) => ({ value: each, label: t(`register.office.${each}`) }))}
        value={filters.office ?? null}
        onChange={(office) => onChange({ office })}
        clearable
        clearButtonProps={{ 'aria-label': t('screen.select.clear', { label: t('register.column.offices') }) }}
      />
    </div>
  )
}

// Asked a moment after the last letter. What comes back from that is older than what stands here; anything else is followed.
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords()
  const [text, setText] = useState(value)
  const [told, setTold] = useState(value)
  const [seen, setSeen] = useState(value)
  const tell = useDebouncedCallback((next: string) => {
    setTold(next)
    onChange(next)
  }, 300)
  if (value !== seen) {
    setSeen(value)
    if (value !== told) {
      setTold(value)
      setText(value)
    }
  }
  return (
    <TextInput
      label={t('screen.members.search')}
      placeholder={t('screen.members.search_example')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        tell(event.currentTarget.value.trim())
      }}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      autoComplete="off"
    />
  )
}
