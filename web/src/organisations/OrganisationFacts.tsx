// What an organisation is, how many members it has, and who leads it.
import { Link } from 'react-router'
import type { Organisation } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { Facts, Stat, Stats } from '../design'
import css from '../design/register.module.css'
import { number, useWords } from '../words'
import { allows, isCell } from './levels'

export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  return (
    <Facts
      facts={[
        { name: t('screen.organisation.kind'), value: t(`screen.organisation_kind.${organisation.kind}`) },
        ...(organisation.path.length > 0
          ? [{ name: t('screen.organisation.under'), value: organisation.path.map((above) => above.name).join(' › ') }]
          : []),
        ...(organisation.code ? [{ name: t('screen.organisation.code'), value: organisation.code }] : []),
        { name: t('screen.organisation.leaders'), value: <Leaders organisation={organisation} /> },
      ]}
    />
  )
}

function Leaders({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const maySee = allows(organisation.level, 'see_meetings')
  const { data } = useAnswer(
    'GET /api/organisations/{organisation}/offices',
    { path: { organisation: organisation.id } },
    { enabled: maySee },
  )
  if (!maySee) return t('screen.organisation.not_for_you')
  if (!data) return t('screen.waiting')
  if (data.rows.length === 0) return t('screen.offices.nobody')
  const maySeePersons = allows(organisation.level, 'see_register')
  return (
    <ul className={css.plainList}>
      {data.rows.map((row) => (
        <li key={row.id} className={css.leader}>
          {maySeePersons ? <Link to={`/members/${row.member.id}`}>{row.member.full_name}</Link> : row.member.full_name}
          <small>{t(`register.office.${row.office}`)}</small>
        </li>
      ))}
    </ul>
  )
}

export function OrganisationFigures({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const { data } = useAnswer(
    'GET /api/organisations/{organisation}/members-summary',
    { path: { organisation: organisation.id } },
    { enabled: allows(organisation.level, 'see_meetings') },
  )
  if (!data) return null
  const list = (standing: string) =>
    allows(organisation.level, 'see_register') ? { to: `/members?organisation=${organisation.id}${standing}` } : {}
  return (
    <Stats>
      <Stat
        label={t('screen.summary.members')}
        value={number(data.total)}
        note={t('screen.summary.official', { count: number(data.official) })}
        {...list('')}
      />
      <Stat label={t('screen.summary.probationary')} value={number(data.probationary)} {...list('&standing=probationary')} />
      <Stat label={t('screen.summary.exempt')} value={number(data.exempt)} {...list('&standing=exempt')} />
      {!isCell(organisation.kind) && <Stat label={t('screen.summary.cells')} value={number(data.cells)} />}
    </Stats>
  )
}
