// What applies on a day at a place: each rule in plain words, from which document, since when, and how it came to be.
import { Button } from '@mantine/core'
import { IconGavel, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../api/hooks'
import { useMay, useSession } from '../api/session'
import { DateField, EmptyState, Page, PrintButton } from '../design'
import css from '../design/register.module.css'
import { OrganisationSelect } from '../organisations/OrganisationSelect'
import { day, useWords } from '../words'
import { LocalRules } from './LocalRules'
import { RulePanel } from './RulePanel'

export default function RulesPage() {
  const t = useWords()
  const { today } = useSession()
  const mayAdd = useMay('administer')
  const maySeeOwn = useMay('see_register')
  const [on, setOn] = useState<string | null>(today)
  const [organisation, setOrganisation] = useState<string | null>(null)
  const answer = useAnswer('GET /api/rules', { query: { on: on ?? today, ...(organisation && { organisation }) } }, { keepsLast: true })
  const book = answer.data
  return (
    <Page
      title={t('screen.rules.title')}
      actions={
        <>
          <PrintButton />
          {mayAdd && (
            <Button component={Link} to="/rules/new" leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}>
              {t('screen.rules.add')}
            </Button>
          )}
        </>
      }
      isLoading={answer.isLoading}
      error={book ? null : answer.error}
      again={() => void answer.refetch()}
    >
      <div className={css.filters} role="search" aria-label={t('screen.rules.filters')} data-noprint>
        <DateField label={t('screen.rules.on')} value={on} onChange={setOn} />
        {maySeeOwn && (
          <OrganisationSelect
            label={t('screen.rules.of')}
            value={organisation}
            onChange={setOrganisation}
            everywhere={t('screen.rules.of_root')}
          />
        )}
      </div>
      {book && (
        <div className={css.stack} aria-busy={answer.isFetching}>
          <p role="status" style={{ margin: 0 }}>
            {t('screen.rules.applies', { day: day(book.on), places: book.places.map((place) => place.name).join(' › ') })}
          </p>
          {book.rules.map((rule) => (
            <RulePanel key={rule.rule} rule={rule} places={book.places} />
          ))}
          {book.rules.length === 0 && (
            <EmptyState icon={IconGavel} title={t('screen.rules.none')}>
              {t('screen.rules.none_says')}
            </EmptyState>
          )}
          {maySeeOwn && <LocalRules />}
        </div>
      )}
    </Page>
  )
}
