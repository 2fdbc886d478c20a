// How far each kind of paper is numbered in the term of today, and where numbering goes on.
import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Id, PaperProfile } from '../api/contract'
import { useAct } from '../api/hooks'
import { type Column, notify, Panel, PlainTable, ProblemAlert } from '../design'
import { useWords } from '../words'

type Numbering = PaperProfile['numbers'][number]

export function NumbersPanel({ page }: { page: PaperProfile }) {
  const t = useWords()
  const columns: Column<Numbering>[] = [
    { id: 'kind', header: t('screen.papers.kind'), cell: (row) => t(`screen.papers.kind.${row.kind}`) },
    {
      id: 'last',
      header: t('screen.papers.last_number'),
      cell: (row) => <LastNumber key={row.last} row={row} organisation={page.organisation.id} />,
    },
    { id: 'next', header: t('screen.papers.next_number'), cell: (row) => String(row.last + 1).padStart(2, '0') },
  ]
  return (
    <Panel title={t('screen.papers.numbers')} note={t('screen.papers.numbers_says')}>
      <PlainTable caption={t('screen.papers.numbers')} columns={columns} rows={page.numbers} keyOf={(row) => row.kind} />
    </Panel>
  )
}

function LastNumber({ row, organisation }: { row: Numbering; organisation: Id }) {
  const t = useWords()
  const [last, setLast] = useState<number | string>(row.last)
  const save = useAct('PUT /api/paper-profiles/{organisation}/numbers', () => notify(t('screen.papers.numbers_saved')))
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          aria-label={t('screen.papers.number_of', { kind: t(`screen.papers.kind.${row.kind}`) })}
          value={last}
          onChange={setLast}
          min={row.last}
          max={9999}
          allowDecimal={false}
          w="7rem"
        />
        <Button
          variant="default"
          disabled={typeof last !== 'number' || last === row.last}
          loading={save.isPending}
          onClick={() => save.mutate({ path: { organisation }, body: { kind: row.kind, last: Number(last) } })}
        >
          {t('screen.papers.save')}
        </Button>
      </Group>
      <ProblemAlert error={save.error} />
    </>
  )
}
