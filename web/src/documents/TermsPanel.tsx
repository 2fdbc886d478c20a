// The first days of an organisation's terms, from congress to congress.
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { PaperProfile } from '../api/contract'
import { useAct } from '../api/hooks'
import { DateField, notify, Panel, ProblemAlert } from '../design'
import { day, useWords } from '../words'

export function TermsPanel({ page }: { page: PaperProfile }) {
  const t = useWords()
  const [fresh, setFresh] = useState<string | null>(null)
  const save = useAct('PUT /api/paper-profiles/{organisation}/terms', () => {
    setFresh(null)
    notify(t('screen.papers.terms_saved'))
  })
  const set = (terms: string[]) => save.mutate({ path: { organisation: page.organisation.id }, body: { terms } })
  return (
    <Panel title={t('screen.papers.terms')} note={t('screen.papers.terms_says')}>
      <Stack gap="md">
        <Text>{page.term_from ? t('screen.papers.term_now', { day: day(page.term_from) }) : t('screen.papers.no_term')}</Text>
        {page.terms.map((from) => (
          <Group key={from} gap="xs">
            <span>{day(from)}</span>
            <ActionIcon
              variant="default"
              aria-label={t('screen.papers.term_remove', { day: day(from) })}
              onClick={() => set(page.terms.filter((each) => each !== from))}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group align="flex-end">
          <DateField label={t('screen.papers.term_from')} value={fresh} onChange={setFresh} />
          <Button variant="default" disabled={!fresh} loading={save.isPending} onClick={() => fresh && set([...page.terms, fresh])}>
            {t('screen.papers.term_add')}
          </Button>
        </Group>
        <ProblemAlert error={save.error} />
      </Stack>
    </Panel>
  )
}
