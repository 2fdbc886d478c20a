// Which marks a form may hold, and how they are written.
import { Code, Stack, Text } from '@mantine/core'
import { useParams } from 'react-router'
import type { PaperMark } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { type Column, Page, Panel, PlainTable } from '../design'
import { useWords } from '../words'
import { grouped, pathOf, written } from './marks'

export default function MarksPage() {
  const t = useWords()
  const { kind = '' } = useParams()
  const { data, error, refetch } = useAnswer('GET /api/paper-forms/{kind}', { path: { kind } })
  const marks = data?.marks ?? []
  const columns: Column<PaperMark>[] = [
    { id: 'mark', header: t('screen.papers.mark'), cell: (mark) => <Code>{written(mark, marks)}</Code> },
    { id: 'says', header: t('screen.papers.says'), cell: (mark) => mark.says },
    { id: 'holds', header: t('screen.papers.holds'), cell: (mark) => t(`screen.papers.holds.${mark.holds}`) },
  ]
  const title = data ? t('screen.papers.marks', { kind: data.title.toLowerCase() }) : t('screen.papers.which_marks')
  return (
    <Page
      title={title}
      crumbs={[{ label: t('screen.papers.title'), to: '/papers' }]}
      isLoading={!data}
      error={data ? null : error}
      again={() => void refetch()}
    >
      <Stack gap="md">
        <Panel title={t('screen.papers.how')}>
          <Stack gap="xs">
            <Text>{t('screen.papers.how_text')}</Text>
            <Code>{'Số {{number}}   {{upper:issuer}}'}</Code>
            <Text>{t('screen.papers.how_list')}</Text>
            <Code>{'{{#recipients}}- {{.}}{{/recipients}}'}</Code>
            <Text>{t('screen.papers.how_if')}</Text>
            <Code>{'{{?superior}}{{superior}}{{/superior}}'}</Code>
          </Stack>
        </Panel>
        {grouped(marks).map(({ within, marks: some }) => {
          const caption = within ? t('screen.papers.within', { mark: `${within.name} (${within.says})` }) : title
          return (
            <Panel key={within ? pathOf(within) : ''} title={caption}>
              <PlainTable caption={caption} columns={columns} rows={some} keyOf={pathOf} />
            </Panel>
          )
        })}
      </Stack>
    </Page>
  )
}
