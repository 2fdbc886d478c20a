// Choosing an organisation by typing part of its name, with or without marks.
import { type ComboboxItem, type ComboboxParsedItem, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../api/hooks'
import { plain } from '../office/plain'
import { say, useWords } from '../words'
import { allows } from './levels'
import { forest, superiors } from './tree'

interface OrganisationSelectProps {
  label: string
  value: string | null
  onChange: (id: string | null) => void
  // Said where nothing is chosen.
  everywhere?: string
}

const most_shown = 60

interface Search {
  options: ComboboxParsedItem[]
  search: string
}

export function organisationFilter({ options, search }: Search): ComboboxParsedItem[] {
  const words = plain(search).split(' ').filter(Boolean)
  return options.filter((option) => words.every((word) => plain((option as ComboboxItem).label).includes(word)))
}

// That nothing is found is an option too, so that a screen reader comes to it.
function filterOrSay(given: Search): ComboboxParsedItem[] {
  const found = organisationFilter(given)
  return found.length > 0 ? found : [{ value: '', label: say('screen.select.nothing'), disabled: true }]
}

export function OrganisationSelect({ label, value, onChange, everywhere }: OrganisationSelectProps) {
  const t = useWords()
  const { data } = useAnswer('GET /api/organisations', {})
  const options = useMemo(() => {
    const trees = forest(data?.rows ?? [])
    // Two cells of the same name differ by what stands above them; the top itself says nothing.
    return (data?.rows ?? [])
      .filter((row) => allows(row.level, 'see_register'))
      .map((row) => ({ value: row.id, label: [row, ...superiors(trees, row.id).slice(1).reverse()].map((each) => each.name).join(' – ') }))
  }, [data])
  return (
    <Select
      label={label}
      placeholder={everywhere ?? ''}
      data={options}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={most_shown}
      filter={filterOrSay}
      clearButtonProps={{ 'aria-label': t('screen.select.clear', { label }) }}
      maxDropdownHeight={360}
    />
  )
}
