// What can be done with a form: have it, see it filled, read its marks, put another in its place.
import { Button, Group } from '@mantine/core'
import { IconDownload, IconEye, IconListDetails, IconRestore, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { fileAddress } from '../api/client'
import type { Id, PaperForm } from '../api/contract'
import { useWords } from '../words'
import { ReplaceDialog } from './ReplaceDialog'
import { ResetDialog } from './ResetDialog'

export interface FormPlace {
  form: PaperForm
  layout: string
  organisation: Id
}

const look = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

export function FormActs({ mayChange, ...place }: FormPlace & { mayChange: boolean }) {
  const t = useWords()
  const [asked, setAsked] = useState<'replace' | 'reset' | null>(null)
  const { form, layout, organisation } = place
  const kind = form.title
  const input = { path: { kind: form.kind }, query: { organisation, layout } }
  const isOwn = form.versions[0]?.file_name != null
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        component="a"
        download
        href={fileAddress('GET /api/paper-forms/{kind}/file', input)}
        aria-label={t('screen.papers.download_of', { kind })}
        leftSection={<IconDownload {...look} />}
      >
        {t('screen.papers.download')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        component="a"
        download
        href={fileAddress('GET /api/paper-forms/{kind}/sample', input)}
        aria-label={t('screen.papers.sample_of', { kind })}
        leftSection={<IconEye {...look} />}
      >
        {t('screen.papers.sample')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        component={Link}
        to={`/papers/${form.kind}`}
        aria-label={t('screen.papers.which_marks_of', { kind })}
        leftSection={<IconListDetails {...look} />}
      >
        {t('screen.papers.which_marks')}
      </Button>
      {mayChange && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setAsked('replace')}
          aria-label={t('screen.papers.replace_of', { kind })}
          leftSection={<IconUpload {...look} />}
        >
          {t('screen.papers.replace')}
        </Button>
      )}
      {mayChange && isOwn && (
        <Button size="compact-sm" variant="default" onClick={() => setAsked('reset')} leftSection={<IconRestore {...look} />}>
          {t('screen.papers.reset')}
        </Button>
      )}
      {asked === 'replace' && <ReplaceDialog {...place} onClose={() => setAsked(null)} />}
      {asked === 'reset' && <ResetDialog {...place} onClose={() => setAsked(null)} />}
    </Group>
  )
}
