// Choosing a member of an organisation by typing a name; namesakes are told apart by cell, year of birth and card.
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { MemberRow } from '../api/contract'
import { useAnswer } from '../api/hooks'
import css from '../design/register.module.css'
import { useWords } from '../words'

type Known = Pick<MemberRow, 'id' | 'full_name'> & Partial<MemberRow>

interface MemberSelectProps {
  label: string
  description?: string
  organisation: string
  // Whom `value` names at the beginning.
  known?: Known
  value?: string | null
  onChange: (id: string | null) => void
  error?: ReactNode
  required?: boolean
  'data-path'?: string
}

export function MemberSelect({ organisation, known, value = null, onChange, ...rest }: MemberSelectProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Known | null>(known ?? null)
  const [asked] = useDebouncedValue(text.trim(), 200)
  const search = asked === chosen?.full_name ? '' : asked
  const answer = useAnswer('GET /api/members', { query: { organisation, search, limit: 20 } }, { keepsLast: true })
  const found = answer.data?.rows ?? []
  const rows: Known[] = chosen && !found.some((row) => row.id === chosen.id) ? [chosen, ...found] : found
  // An option too, so that a screen reader comes to it.
  const nobody = { value: '', label: t(answer.isFetching ? 'screen.waiting' : 'screen.select.nothing'), disabled: true }
  const noteOf = (row: Known) =>
    [row.cell?.name, row.born_on && t('screen.member.born_in', { year: row.born_on.slice(0, 4) }), row.card_number]
      .filter(Boolean)
      .join(' · ')
  return (
    <Select
      {...rest}
      placeholder={t('screen.member.type_name')}
      data={rows.length > 0 ? rows.map((row) => ({ value: row.id, label: row.full_name })) : [nobody]}
      value={value}
      onChange={(id) => {
        setChosen(rows.find((row) => row.id === id) ?? null)
        onChange(id)
      }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('screen.select.clear', { label: rest.label }) }}
      // The server has found them already.
      filter={({ options }) => options}
      onSearchChange={setText}
      renderOption={({ option }) => {
        const row = rows.find((each) => each.id === option.value)
        return (
          <span>
            {option.label}
            <span className={css.under}>{row && noteOf(row)}</span>
          </span>
        )
      }}
    />
  )
}
