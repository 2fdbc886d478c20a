// What stands at the head of an organisation's papers, its terms, and how far its papers are numbered.
import { Stack } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { Page } from '../design'
import { OrganisationChooser } from '../overview/OrganisationChooser'
import { useWords } from '../words'
import { HeadPanel } from './HeadPanel'
import { NumbersPanel } from './NumbersPanel'
import { TermsPanel } from './TermsPanel'

export default function HeadPage() {
  const t = useWords()
  const [asked, setAsked] = useSearchParams()
  const organisation = asked.get('organisation')
  const { data, error, refetch } = useAnswer('GET /api/paper-profiles', { query: organisation ? { organisation } : {} })
  const id = data?.organisation.id ?? ''
  return (
    <Page
      title={t('screen.papers.head')}
      crumbs={[
        { label: t('screen.papers.title'), to: `/papers${id && `?organisation=${id}`}` },
        ...(data ? [{ label: data.organisation.name }] : []),
      ]}
      isLoading={!data}
      error={data ? null : error}
      again={() => void refetch()}
      actions={data && <OrganisationChooser value={id} right="run_cell" onChange={(next) => setAsked({ organisation: next })} />}
    >
      {data && (
        <Stack gap="md">
          <HeadPanel key={`head ${id} ${data.profile.version}`} page={data} />
          <TermsPanel key={`terms ${id}`} page={data} />
          <NumbersPanel key={`numbers ${id}`} page={data} />
        </Stack>
      )}
    </Page>
  )
}
