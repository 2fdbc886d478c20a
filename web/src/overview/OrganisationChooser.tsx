// Which organisation a page is about, among those where the reader has the right; typed with or without marks.
import { Select } from '@mantine/core'
import type { Id, OrganisationRow, Right } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { allows } from '../organisations/levels'
import { organisationFilter } from '../organisations/OrganisationSelect'
import { useWords } from '../words'

const shown_at_once = 80

// A cell's name alone may stand for many; what stands above it is written beside it. The top itself says nothing.
function labelOf(row: OrganisationRow, all: Map<Id, OrganisationRow>): string {
  const above = row.parent_id ? all.get(row.parent_id) : undefined
  return above?.parent_id ? `${row.name} – ${above.name}` : row.name
}

interface OrganisationChooserProps {
  value: Id
  right: Right
  onChange: (organisation: Id) => void
}

export function OrganisationChooser({ value, right, onChange }: OrganisationChooserProps) {
  const t = useWords()
  const { data } = useAnswer('GET /api/organisations', {})
  const all = new Map((data?.rows ?? []).map((row) => [row.id, row]))
  const choices = [...all.values()].filter((row) => allows(row.level, right))
  if (choices.length < 2) return null
  return (
    <Select
      aria-label={t('screen.chooser.label')}
      data={choices.map((row) => ({ value: row.id, label: labelOf(row, all) }))}
      value={value}
      onChange={(next) => next && onChange(next)}
      searchable
      filter={organisationFilter}
      limit={shown_at_once}
      maxDropdownHeight={360}
      nothingFoundMessage={t('screen.chooser.nothing')}
      w={{ base: '100%', xs: 300 }}
    />
  )
}
