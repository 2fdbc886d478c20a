// The forms of papers, layout by layout: what is in use, and an office's own in its place.
import { Button, Stack } from '@mantine/core'
import { IconHeading } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { Page } from '../design'
import { OrganisationChooser } from '../overview/OrganisationChooser'
import { useWords } from '../words'
import { LayoutPanel } from './LayoutPanel'

export default function FormsPage() {
  const t = useWords()
  const [asked, setAsked] = useSearchParams()
  const organisation = asked.get('organisation')
  const { data, error, refetch } = useAnswer('GET /api/paper-forms', { query: organisation ? { organisation } : {} }, { keepsLast: true })
  return (
    <Page
      title={t('screen.papers.title')}
      crumbs={data ? [{ label: data.organisation.name }] : []}
      isLoading={!data}
      error={data ? null : error}
      again={() => void refetch()}
      actions={
        data && (
          <>
            <OrganisationChooser value={data.organisation.id} right="run_cell" onChange={(id) => setAsked({ organisation: id })} />
            <Button
              component={Link}
              to={`/papers/head?organisation=${data.organisation.id}`}
              variant="default"
              leftSection={<IconHeading size={18} stroke={1.6} aria-hidden />}
            >
              {t('screen.papers.head')}
            </Button>
          </>
        )
      }
    >
      <Stack gap="md">
        {data?.layouts.map((layout) => (
          <LayoutPanel key={layout.layout} layout={layout} organisation={data.organisation.id} mayChange={data.may_change} />
        ))}
      </Stack>
    </Page>
  )
}
