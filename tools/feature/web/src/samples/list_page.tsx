// Samples as a list: those of a cell, or of all cells below a committee.
import { Button, Modal } from '@mantine/core'
import { IconNotes, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Id, Sample } from '../api/contract'
import { useAnswer, useRows } from '../api/hooks'
import { useSession } from '../api/session'
import { type Column, DataTable, EmptyState, Page, PrintButton, useColumnChoice } from '../design'
import { allows, isCell } from '../organisations/levels'
import { OrganisationChooser } from '../overview/OrganisationChooser'
import { day, useWords } from '../words'
import { SampleForm } from './SampleForm'

// A new one of a cell, or one that is changed.
interface Open {
  cell: Id
  sample?: Sample
}

export default function SamplesPage() {
  const t = useWords()
  const { home_id } = useSession()
  const [query, setQuery] = useSearchParams()
  const [open, setOpen] = useState<Open | null>(null)
  const organisation = query.get('organisation') ?? home_id ?? ''
  const { data: place } = useAnswer('GET /api/organisations/{organisation}', { path: { organisation } }, { enabled: organisation !== '' })
  const mayAdd = place !== undefined && isCell(place.kind) && allows(place.level, 'run_cell')
  return (
    <Page
      title={t('screen.samples.title')}
      crumbs={place ? [{ label: place.name, to: `/organisations/${place.id}` }] : []}
      actions={
        <>
          <OrganisationChooser value={organisation} right="see_meetings" onChange={(id) => setQuery({ organisation: id })} />
          <PrintButton />
          {mayAdd && (
            <Button
              leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
              aria-haspopup="dialog"
              onClick={() => setOpen({ cell: place.id })}
            >
              {t('screen.samples.add')}
            </Button>
          )}
        </>
      }
    >
      {organisation !== '' && (
        <SampleTable organisation={organisation} onChange={(sample) => setOpen({ cell: sample.cell.id, sample })} />
      )}
      {open && (
        <Modal
          opened
          onClose={() => setOpen(null)}
          title={t(open.sample ? 'screen.samples.change' : 'screen.samples.add')}
          closeButtonProps={{ 'aria-label': t('screen.close') }}
        >
          <SampleForm {...open} onDone={() => setOpen(null)} />
        </Modal>
      )}
    </Page>
  )
}

function SampleTable({ organisation, onChange }: { organisation: Id; onChange: (sample: Sample) => void }) {
  const t = useWords()
  const list = useRows('GET /api/organisations/{organisation}/samples', { path: { organisation }, query: {} })
  const columns: Column<Sample>[] = [
    { id: 'title', header: t('screen.samples.name'), cell: (sample) => sample.title },
    { id: 'day', header: t('screen.samples.day'), cell: (sample) => day(sample.day) },
    { id: 'cell', header: t('register.column.cell'), cell: (sample) => sample.cell.path },
    {
      id: 'act',
      header: '',
      cell: (sample) =>
        sample.may_change && (
          <Button
            variant="default"
            data-noprint
            aria-haspopup="dialog"
            aria-label={t('screen.samples.change_which', { title: sample.title })}
            onClick={() => onChange(sample)}
          >
            {t('screen.samples.change')}
          </Button>
        ),
    },
  ]
  return (
    <DataTable
      {...list}
      caption={t('screen.samples.title')}
      columns={useColumnChoice('samples', columns)}
      keyOf={(sample) => sample.id}
      empty={
        <EmptyState icon={IconNotes} title={t('screen.samples.none')}>
          {t('screen.samples.none_says')}
        </EmptyState>
      }
    />
  )
}
