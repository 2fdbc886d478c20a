// The columns of a list of members, named as the Excel file's are, so that it has what is on the screen.
import { useMemo } from 'react'
import type { HeldOffice, MemberRow, OrganisationRow } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { type Column, StateMark } from '../design'
import { type Forest, forest, superiors } from '../organisations/tree'
import { day, useWords } from '../words'

// What a cell is listed under in the office's workbooks: its grass-roots organisation, which it may be itself, else what it stands under.
export function listedUnder(trees: Forest, cell: string | undefined): OrganisationRow | undefined {
  const own = trees.byId.get(cell ?? '')
  if (!own) return undefined
  const chain = [...superiors(trees, own.id), own]
  return chain.filter((each) => each.kind === 'grassroots_committee' || each.kind === 'grassroots_cell').at(-1) ?? chain.at(-2)
}

export function useMemberColumns(): Column<MemberRow>[] {
  const t = useWords()
  const { data } = useAnswer('GET /api/organisations', {})
  const trees = useMemo(() => forest(data?.rows ?? []), [data])
  const offices = (held: HeldOffice[]) =>
    held.map((each) => `${t(`register.office.${each.office}`)} – ${each.organisation.name}`).join('; ')
  return [
    { id: 'full_name', header: t('register.column.full_name'), cell: (row) => row.full_name, sort: 'name', isWhole: true },
    { id: 'card_number', header: t('register.column.card_number'), cell: (row) => row.card_number ?? '' },
    { id: 'sex', header: t('register.column.sex'), cell: (row) => row.sex && t(`register.sex.${row.sex}`), isExtra: true },
    { id: 'born_on', header: t('register.column.born_on'), cell: (row) => row.born_on && day(row.born_on), sort: 'born_on' },
    { id: 'admitted_on', header: t('register.column.admitted_on'), cell: (row) => day(row.admitted_on), sort: 'admitted_on' },
    { id: 'official_on', header: t('register.column.official_on'), cell: (row) => row.official_on && day(row.official_on), isExtra: true },
    { id: 'standing', header: t('register.column.standing'), cell: (row) => <StateMark state={row.standing} /> },
    {
      id: 'is_exempt',
      header: t('register.column.is_exempt'),
      cell: (row) => row.is_exempt && <StateMark state="exempt" />,
      isExtra: true,
    },
    {
      id: 'organisation',
      header: t('register.column.organisation'),
      cell: (row) => listedUnder(trees, row.cell?.id)?.name ?? '',
    },
    { id: 'cell', header: t('register.column.cell'), cell: (row) => row.cell?.name ?? t('screen.member.no_cell'), sort: 'cell' },
    { id: 'offices', header: t('register.column.offices'), cell: (row) => offices(row.offices) },
  ]
}
