// Choosing among the organisations that the reader administers, by part of a name.
import { Select } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useAnswer } from '../api/hooks'
import { allows } from '../organisations/levels'
import { organisationFilter } from '../organisations/OrganisationSelect'
import { forest, superiors } from '../organisations/tree'
import { useWords } from '../words'

interface AdministeredSelectProps {
  label: string
  description?: string
  value?: string | null
  onChange: (id: string | null) => void
  error?: ReactNode
  required?: boolean
  'data-path'?: string
}

const most_shown = 60

export function AdministeredSelect({ value = null, ...rest }: AdministeredSelectProps) {
  const t = useWords()
  const { data } = useAnswer('GET /api/organisations', {})
  const options = useMemo(() => {
    const trees = forest(data?.rows ?? [])
    return (data?.rows ?? [])
      .filter((row) => allows(row.level, 'administer'))
      .map((row) => ({ value: row.id, label: [row, ...superiors(trees, row.id).slice(1).reverse()].map((each) => each.name).join(' – ') }))
  }, [data])
  return (
    <Select
      {...rest}
      data={options}
      value={value}
      searchable
      limit={most_shown}
      filter={organisationFilter}
      placeholder={t('screen.accounts.type_organisation')}
      nothingFoundMessage={t('screen.select.nothing')}
      maxDropdownHeight={320}
    />
  )
}
