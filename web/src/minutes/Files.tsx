// The paper to take away: a sealed one as it was sealed, one that is being written as it stands.
import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { fileAddress } from '../api/client'
import type { MeetingPaper } from '../api/contract'
import { useFile } from '../api/hooks'
import { useWords } from '../words'
import { whichOf } from './acts'

const look = { size: 18, stroke: 1.6, 'aria-hidden': true } as const
const draft = 'GET /api/meetings/{meeting}/papers/{kind}/file'
const kept = 'GET /api/meetings/{meeting}/sealed-papers/{paper}/file'

export function usePdf(paper: MeetingPaper | undefined) {
  const ofDraft = useFile(draft)
  const ofKept = useFile(kept)
  const query = { format: 'pdf' } as const
  return {
    isPending: ofDraft.isPending || ofKept.isPending,
    error: ofDraft.error ?? ofKept.error,
    make: () => {
      if (paper?.sealed) ofKept.mutate({ path: { meeting: paper.meeting.id, paper: paper.sealed.id }, query })
      else if (paper) ofDraft.mutate({ path: whichOf(paper), query })
    },
  }
}

export function Files({ paper, pdf }: { paper: MeetingPaper; pdf: ReturnType<typeof usePdf> }) {
  const t = useWords()
  const word = paper.sealed
    ? fileAddress(kept, { path: { meeting: paper.meeting.id, paper: paper.sealed.id }, query: {} })
    : fileAddress(draft, { path: whichOf(paper), query: {} })
  return (
    <>
      <Button variant="default" component="a" download href={word} leftSection={<IconFileTypeDocx {...look} />}>
        {t('screen.minutes.word')}
      </Button>
      <Button variant="default" loading={pdf.isPending} onClick={pdf.make} leftSection={<IconFileTypePdf {...look} />}>
        {t('screen.minutes.pdf')}
      </Button>
    </>
  )
}
