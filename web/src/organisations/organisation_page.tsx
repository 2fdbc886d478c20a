// One organisation: its members, who holds an office, and of a cell its year of meetings and what the rules say of them.
import { Tabs } from '@mantine/core'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Organisation } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { Page, Panel, PlainTable, PrintButton } from '../design'
import css from '../design/register.module.css'
import { CellFindings } from '../meetings/CellFindings'
import { CellMeetings } from '../meetings/CellMeetings'
import { MembersOf } from '../members/MembersOf'
import { DeadlinePanel } from '../overview/DeadlinePanel'
import { useWords } from '../words'
import { allows, isCell } from './levels'
import { Offices } from './Offices'
import { OrganisationFacts, OrganisationFigures } from './OrganisationFacts'

type Tab = 'about' | 'meetings' | 'findings' | 'members' | 'offices'

function tabsOf({ kind, level }: Organisation): Tab[] {
  return [
    'about',
    ...(isCell(kind) && allows(level, 'see_meetings') ? (['meetings', 'findings'] as const) : []),
    ...(allows(level, 'see_register') ? (['members'] as const) : []),
    ...(allows(level, 'see_meetings') ? (['offices'] as const) : []),
  ]
}

export default function OrganisationPage() {
  const t = useWords()
  const { organisation = '' } = useParams()
  const { data, error, refetch } = useAnswer('GET /api/organisations/{organisation}', { path: { organisation } })
  const crumbs = [
    { label: t('screen.organisations.title'), to: '/organisations' },
    ...(data?.path ?? []).map((above) => ({ label: above.name, to: `/organisations/${above.id}` })),
  ]
  return (
    <Page
      title={data?.name ?? t('screen.organisation.title')}
      crumbs={crumbs}
      actions={<PrintButton />}
      isLoading={!data}
      error={error}
      again={() => void refetch()}
    >
      {data && <OrganisationTabs organisation={data} />}
    </Page>
  )
}

function OrganisationTabs({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [query, setQuery] = useSearchParams()
  const tabs = tabsOf(organisation)
  const asked = query.get('tab')
  const tab = tabs.find((each) => each === asked) ?? 'about'
  const choose = (next: string | null) =>
    setQuery((before) => {
      before.set('tab', next ?? 'about')
      return before
    })
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false}>
      <Tabs.List mb="md" data-noprint>
        {tabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`screen.organisation.tab.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="about">
        <About organisation={organisation} />
      </Tabs.Panel>
      <Tabs.Panel value="meetings">
        <CellMeetings cell={organisation} />
      </Tabs.Panel>
      <Tabs.Panel value="findings">
        <CellFindings cell={organisation} />
      </Tabs.Panel>
      <Tabs.Panel value="members">
        <MembersOf organisation={organisation} />
      </Tabs.Panel>
      <Tabs.Panel value="offices">
        <Offices organisation={organisation} />
      </Tabs.Panel>
    </Tabs>
  )
}

function About({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  return (
    <>
      <OrganisationFigures organisation={organisation} />
      <div className={organisation.children.length > 0 ? css.pair : css.stack}>
        <div className={css.stack}>
          <Panel title={t('screen.organisation.about')}>
            <OrganisationFacts organisation={organisation} />
          </Panel>
          {allows(organisation.level, 'see_register') && <DeadlinePanel organisation={organisation} />}
        </div>
        {organisation.children.length > 0 && (
          <Panel
            title={t('screen.organisation.children')}
            actions={<Link to={`/organisations?chosen=${organisation.id}`}>{t('screen.organisation.in_tree')}</Link>}
          >
            <PlainTable
              caption={t('screen.organisation.children')}
              columns={[
                { id: 'name', header: t('screen.organisation.name'), cell: (row) => row.name },
                { id: 'kind', header: t('screen.organisation.kind'), cell: (row) => t(`screen.organisation_kind.${row.kind}`) },
              ]}
              rows={organisation.children}
              keyOf={(row) => row.id}
              hrefOf={(row) => `/organisations/${row.id}`}
            />
          </Panel>
        )}
      </div>
    </>
  )
}
