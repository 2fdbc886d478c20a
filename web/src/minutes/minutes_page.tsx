// The papers of a meeting: its minutes, and its resolution or conclusion, from the draft to the seal.
import { Alert, Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { MeetingPaper, MeetingPaperKind, PaperText, SealedPaper } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { EmptyState, Page, PrintButton, ProblemAlert, Waiting } from '../design'
import css from '../design/report.module.css'
import { day, useWords } from '../words'
import { useSave, whichOf } from './acts'
import { Aside } from './Aside'
import { EditingContext } from './editing'
import { Files, usePdf } from './Files'
import { SealButton } from './SealButton'
import { Sheet } from './Sheet'

const kinds = ['minutes', 'resolution', 'conclusion'] as const
const kindIn = (asked: string | null): MeetingPaperKind => kinds.find((kind) => kind === asked) ?? 'minutes'

export default function MinutesPage() {
  const t = useWords()
  const { meeting = '' } = useParams()
  const [asked, setAsked] = useSearchParams()
  const kind = kindIn(asked.get('kind'))
  const papers = useAnswer('GET /api/meetings/{meeting}/papers', { path: { meeting } })
  const isThere = papers.data?.rows.some((row) => row.kind === kind) ?? false
  const { data, error, refetch } = useAnswer('GET /api/meetings/{meeting}/papers/{kind}', { path: { meeting, kind } }, { enabled: isThere })
  const pdf = usePdf(data)
  const about = papers.data?.meeting
  return (
    <div className={css.official}>
      <Page
        title={about ? t(`screen.minutes.title.${kind}`, { day: day(about.day) }) : t('screen.minutes.page')}
        crumbs={
          about
            ? [
                { label: about.cell.path, to: `/organisations/${about.cell.id}?tab=meetings&year=${about.day.slice(0, 4)}` },
                {
                  label: t('screen.meeting.on', { kind: t(`screen.meeting_kind.${about.kind}`), day: day(about.day) }),
                  to: `/meetings/${meeting}`,
                },
              ]
            : []
        }
        isLoading={!papers.data}
        error={papers.data ? null : papers.error}
        again={() => void papers.refetch()}
        actions={
          data && (
            <>
              <PrintButton />
              <Files paper={data} pdf={pdf} />
              {data.may_edit && <SealButton paper={data} />}
            </>
          )
        }
      >
        <SegmentedControl
          aria-label={t('screen.minutes.which')}
          data-noprint
          mb="md"
          value={kind}
          onChange={(next) => setAsked({ kind: next }, { replace: true })}
          data={kinds.map((one) => ({ value: one, label: t(`screen.minutes.kind.${one}`) }))}
        />
        <ProblemAlert error={pdf.error} />
        {!isThere ? (
          <EmptyState title={t('screen.minutes.none')}>{t('screen.minutes.none_says')}</EmptyState>
        ) : data ? (
          <Desk key={`${data.kind}${data.sealed?.id ?? ''}`} paper={data} sealed={papers.data?.sealed ?? []} again={() => void refetch()} />
        ) : error ? (
          <ProblemAlert error={error} again={() => void refetch()} />
        ) : (
          <Waiting />
        )}
      </Page>
    </div>
  )
}

interface DeskProps {
  paper: MeetingPaper
  sealed: SealedPaper[]
  again: () => void
}

function Desk({ paper, sealed, again }: DeskProps) {
  const t = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const act = useSave(() => setOpen(null))
  const save = (text: PaperText) => act.mutate({ path: whichOf(paper), body: { version: paper.version, text } })
  return (
    <EditingContext
      value={{ text: paper.text, mayEdit: paper.may_edit, isSaving: act.isPending, error: open ? act.error : null, open, setOpen, save }}
    >
      {paper.meeting.stage !== 'closed' && (
        <Alert color="yellow" data-noprint mb="md">
          {t('screen.minutes.not_closed')}
        </Alert>
      )}
      {act.error && !open && <ProblemAlert error={act.error} />}
      {act.error?.isStale && open && (
        <Alert color="yellow" data-noprint mb="md">
          {t('screen.minutes.stale_says')}{' '}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setOpen(null)
              act.reset()
              again()
            }}
          >
            {t('screen.minutes.take_theirs')}
          </Button>
        </Alert>
      )}
      <div className={css.desk}>
        <Sheet paper={paper} />
        <Aside paper={paper} sealed={sealed} />
      </div>
    </EditingContext>
  )
}
