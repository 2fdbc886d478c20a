// The accounts an office answers for: who can sign in, who has not yet, who is blocked; and slips for newcomers.
import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconPlus, IconSearch, IconTicket, IconUserCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Account } from '../api/contract'
import { useRows } from '../api/hooks'
import { type Column, DataTable, EmptyState, Page, StateMark, useColumnChoice } from '../design'
import css from '../design/register.module.css'
import { OrganisationSelect } from '../organisations/OrganisationSelect'
import { instant, useWords } from '../words'
import { AccountDialog } from './AccountDialog'
import { NewAccountDialog } from './NewAccountDialog'
import { postsNow } from './posts'
import { useSession } from '../api/session'

export default function AccountsPage() {
  const t = useWords()
  const [given, setGiven] = useSearchParams()
  const { pathname } = useLocation()
  const [organisation, search, open] = [given.get('organisation'), given.get('search'), given.get('account')]
  const list = useRows('GET /api/accounts', { query: { ...(organisation && { organisation }), ...(search && { search }) } })
  const columns = useColumnChoice('accounts', useAccountColumns())
  const [isNew, setIsNew] = useState(false)
  // Each change is told over what stands in the address then.
  const change = (name: string, value: string | null) =>
    setGiven(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const hrefOf = (row: Account) => {
    const next = new URLSearchParams(given)
    next.set('account', row.id)
    return `${pathname}?${next.toString()}`
  }
  const chosen = list.rows.find((row) => row.id === open)
  const add = (
    <Button variant="default" leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setIsNew(true)}>
      {t('screen.accounts.add')}
    </Button>
  )
  const slips = (
    <Button component={Link} to="/accounts/slips" leftSection={<IconTicket size={18} stroke={1.7} aria-hidden />}>
      {t('screen.slips.menu')}
    </Button>
  )
  return (
    <Page
      title={t('screen.accounts.title')}
      actions={
        <>
          {add}
          {slips}
        </>
      }
    >
      <div className={css.filters} role="search" aria-label={t('screen.accounts.filters')} data-noprint>
        <SearchField value={search ?? ''} onChange={(value) => change('search', value)} />
        <OrganisationSelect
          label={t('screen.accounts.organisation')}
          value={organisation}
          onChange={(value) => change('organisation', value)}
          everywhere={t('screen.members.everywhere')}
        />
      </div>
      <DataTable
        {...list}
        caption={t('screen.accounts.title')}
        columns={columns}
        keyOf={(row) => row.id}
        hrefOf={hrefOf}
        empty={
          search || organisation ? (
            <EmptyState icon={IconSearch} title={t('screen.accounts.none_so')}>
              {t('screen.accounts.none_so_says')}
            </EmptyState>
          ) : (
            <EmptyState icon={IconUserCircle} title={t('screen.accounts.none')} action={slips}>
              {t('screen.accounts.none_says')}
            </EmptyState>
          )
        }
      />
      {chosen && <AccountDialog key={chosen.id} account={chosen} onClose={() => change('account', null)} />}
      {isNew && <NewAccountDialog onClose={() => setIsNew(false)} />}
    </Page>
  )
}

function useAccountColumns(): Column<Account>[] {
  const t = useWords()
  const { today } = useSession()
  return [
    { id: 'name', header: t('register.column.full_name'), cell: (row) => row.name },
    { id: 'login_name', header: t('screen.accounts.login_name'), cell: (row) => row.login_name },
    { id: 'cell', header: t('register.column.cell'), cell: (row) => row.cell?.path ?? row.cell?.name },
    {
      id: 'post',
      header: t('screen.accounts.posts_short'),
      cell: (row) =>
        [
          ...(row.is_administrator ? [t('screen.accounts.is_administrator')] : []),
          ...postsNow(row.posts, today).map((post) => post.organisation.name),
        ].join(', '),
    },
    { id: 'state', header: t('screen.accounts.state'), cell: (row) => <StateMark state={row.state} /> },
    {
      id: 'last_seen_at',
      header: t('screen.sessions.last_seen'),
      cell: (row) => (row.last_seen_at ? instant(row.last_seen_at) : ''),
    },
  ]
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords()
  const [text, setText] = useState(value)
  const tell = useDebouncedCallback(onChange, 300)
  return (
    <TextInput
      label={t('screen.accounts.search')}
      placeholder={t('screen.accounts.search_example')}
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
