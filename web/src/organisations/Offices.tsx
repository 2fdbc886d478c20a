// Who holds which office in an organisation; the committee's office records and ends them.
import { Button, Modal, Switch } from '@mantine/core'
import { IconPlus, IconUserStar } from '@tabler/icons-react'
import { useState } from 'react'
import type { OfficeRow, Organisation } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { type Column, EmptyState, notify, Panel, PlainTable, ProblemAlert, Waiting } from '../design'
import css from '../design/register.module.css'
import { day, useWords } from '../words'
import { allows } from './levels'
import { NewOfficeForm } from './NewOfficeForm'
import { OfficeDaysForm } from './OfficeDaysForm'

export function Offices({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [withHistory, setWithHistory] = useState(false)
  const [open, setOpen] = useState<'new' | OfficeRow | null>(null)
  const answer = useAnswer(
    'GET /api/organisations/{organisation}/offices',
    { path: { organisation: organisation.id }, query: { history: withHistory } },
    { keepsLast: true },
  )
  const mayChange = allows(organisation.level, 'administer')
  const columns = useOfficeColumns(mayChange, setOpen)
  const mayOpen = allows(organisation.level, 'see_register')
  const done = (message: string) => {
    setOpen(null)
    notify(message)
  }
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setOpen('new')}>
      {t('screen.offices.add')}
    </Button>
  )
  const rows = answer.data?.rows ?? []
  return (
    <Panel title={t('screen.offices.title')} note={t('screen.offices.note')} actions={mayChange && rows.length > 0 && add}>
      <Switch
        mb="sm"
        data-noprint
        label={t('screen.offices.history')}
        checked={withHistory}
        onChange={(event) => setWithHistory(event.currentTarget.checked)}
      />
      <ProblemAlert error={answer.error} again={() => void answer.refetch()} />
      {answer.isLoading && <Waiting />}
      {rows.length > 0 && (
        <PlainTable
          caption={t('screen.offices.title')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          hrefOf={(row) => (mayOpen ? `/members/${row.member.id}` : undefined)}
        />
      )}
      {answer.data && rows.length === 0 && (
        <EmptyState icon={IconUserStar} title={t('screen.offices.none')} action={mayChange && add}>
          {t(mayChange ? 'screen.offices.none_says' : 'screen.offices.none_reader')}
        </EmptyState>
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open === 'new' ? t('screen.offices.add') : t('screen.offices.change')}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        {open === 'new' && <NewOfficeForm organisation={organisation} onDone={() => done(t('screen.offices.added'))} />}
        {open !== null && open !== 'new' && <OfficeDaysForm office={open} onDone={() => done(t('screen.offices.changed'))} />}
      </Modal>
    </Panel>
  )
}

function useOfficeColumns(mayChange: boolean, onChange: (office: OfficeRow) => void): Column<OfficeRow>[] {
  const t = useWords()
  return [
    { id: 'member', header: t('register.column.full_name'), cell: (row) => row.member.full_name },
    { id: 'office', header: t('register.column.office'), cell: (row) => t(`register.office.${row.office}`) },
    { id: 'from', header: t('screen.from_day'), cell: (row) => (row.from_day ? day(row.from_day) : t('screen.day_unknown')) },
    { id: 'to', header: t('screen.to_day'), cell: (row) => (row.to_day ? day(row.to_day) : t('screen.to_now')) },
    ...(mayChange
      ? [
          {
            id: 'act',
            header: t('screen.act'),
            cell: (row: OfficeRow) => (
              <span className={css.rowActs} data-noprint>
                <Button
                  variant="default"
                  h={34}
                  aria-label={t('screen.offices.change_which', {
                    name: row.member.full_name,
                    office: t(`register.office.${row.office}`),
                  })}
                  onClick={() => onChange(row)}
                >
                  {t('screen.offices.change_short')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
}
