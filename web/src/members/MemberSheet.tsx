// What the register holds of one member: who, where he has been, when he was exempt, which offices he holds and held.
import { Link } from 'react-router'
import type { Member } from '../api/contract'
import { type Column, type Fact, Facts, Panel, PlainTable, StateMark } from '../design'
import css from '../design/register.module.css'
import { day, useWords } from '../words'

export function MemberSheet({ member }: { member: Member }) {
  const t = useWords()
  const spans = useSpans<Member['exemptions'][number]>()
  const orUnknown = (value: string | null | undefined) => (value ? day(value) : t('screen.day_unknown'))
  const facts: Fact[] = [
    {
      name: t('register.column.cell'),
      value: member.cell ? <Link to={`/organisations/${member.cell.id}`}>{member.cell.path}</Link> : t('screen.member.no_cell'),
    },
    {
      name: t('register.column.standing'),
      value: (
        <>
          <StateMark state={member.standing} /> {member.is_exempt && <StateMark state="exempt" />}
        </>
      ),
    },
    { name: t('register.column.card_number'), value: member.card_number ?? t('screen.not_recorded') },
    { name: t('register.column.sex'), value: member.sex ? t(`register.sex.${member.sex}`) : t('screen.not_recorded') },
    { name: t('register.column.born_on'), value: orUnknown(member.born_on) },
    { name: t('register.column.admitted_on'), value: day(member.admitted_on) },
    { name: t('register.column.official_on'), value: member.official_on ? day(member.official_on) : t('screen.not_recorded') },
  ]
  return (
    <div className={css.pair}>
      <Panel title={t('screen.member.about')}>
        <Facts facts={facts} />
      </Panel>
      <div className={css.stack}>
        <Panel title={t('screen.member.offices')}>
          <OfficesHeld member={member} />
        </Panel>
        <Panel title={t('screen.member.stays')}>
          <Stays member={member} />
        </Panel>
        {member.exemptions.length > 0 && (
          <Panel title={t('screen.member.exemptions')}>
            <PlainTable
              caption={t('screen.member.exemptions')}
              columns={spans}
              rows={member.exemptions}
              keyOf={(row) => `${row.from_day ?? ''}${row.to_day ?? ''}`}
            />
          </Panel>
        )}
      </div>
    </div>
  )
}

function useSpans<Row extends { from_day?: string | null; to_day?: string | null }>(): Column<Row>[] {
  const t = useWords()
  return [
    { id: 'from', header: t('screen.from_day'), cell: (row) => (row.from_day ? day(row.from_day) : t('screen.day_unknown')) },
    { id: 'to', header: t('screen.to_day'), cell: (row) => (row.to_day ? day(row.to_day) : t('screen.to_now')) },
  ]
}

function OfficesHeld({ member }: { member: Member }) {
  const t = useWords()
  const spans = useSpans<Member['offices'][number]>()
  if (member.offices.length === 0) return <p>{t('screen.member.no_offices')}</p>
  return (
    <PlainTable
      caption={t('screen.member.offices')}
      columns={[
        {
          id: 'office',
          header: t('register.column.office'),
          cell: (row) => (
            <>
              {t(`register.office.${row.office}`)} <span className={css.under}>{row.organisation.name}</span>
            </>
          ),
        },
        ...spans,
      ]}
      rows={member.offices}
      keyOf={(row) => row.id}
    />
  )
}

function Stays({ member }: { member: Member }) {
  const t = useWords()
  const spans = useSpans<Member['stays'][number]>()
  if (member.stays.length === 0) return <p>{t('screen.member.no_stays')}</p>
  return (
    <PlainTable
      caption={t('screen.member.stays')}
      columns={[{ id: 'cell', header: t('register.column.cell'), cell: (row) => row.cell.path }, ...spans]}
      rows={member.stays}
      keyOf={(row) => row.cell.id + row.from_day}
    />
  )
}
