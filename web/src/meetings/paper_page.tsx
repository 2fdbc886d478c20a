// A meeting that was held on paper, entered on one screen.
import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { notify, Page, ProblemAlert } from '../design'
import css from '../design/meeting.module.css'
import { useWords } from '../words'
import { emptyPaper, paperBody } from './paper/draft'
import { PaperAbout } from './paper/PaperAbout'
import { PaperAttendance } from './paper/PaperAttendance'
import { PaperItems } from './paper/PaperItems'
import { PaperVotes } from './paper/PaperVotes'
import { usePaper } from './paper/usePaper'

// A cell's members, all at once.
const most_members = 200

export default function PaperPage() {
  const t = useWords()
  const go = useNavigate()
  const { organisation = '' } = useParams()
  const [draft, setDraft] = useState(emptyPaper)
  const cell = useAnswer('GET /api/organisations/{organisation}', { path: { organisation } })
  const members = useAnswer('GET /api/members', { query: { organisation, limit: most_members } })
  const { act, isEntered, recorded, refused } = usePaper(organisation, (meeting) => {
    notify(t('screen.paper.done'))
    void go(`/meetings/${meeting}`)
  })
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }))
  const fault = (pointer: string) => act.error?.fields.find((field) => field.pointer === pointer)?.detail
  const people = members.data?.rows ?? []
  const votes = (
    <PaperVotes
      draft={draft}
      recorded={recorded}
      faultOf={(vote, pointer) => (vote === refused ? fault(pointer) : undefined)}
      onChange={(votes) => change({ votes })}
    />
  )
  const save = (
    <>
      <ProblemAlert error={act.error} />
      <Button size="md" disabled={!paperBody(draft)} loading={act.isPending} onClick={() => act.mutate(draft)}>
        {t('screen.paper.save')}
      </Button>
    </>
  )
  return (
    <Page
      title={t('screen.paper.title')}
      crumbs={cell.data ? [{ label: cell.data.name, to: `/organisations/${organisation}?tab=meetings` }] : []}
      isLoading={!cell.data || !members.data}
      error={cell.error ?? members.error}
      again={() => void Promise.all([cell.refetch(), members.refetch()])}
    >
      {isEntered ? (
        <div className={css.stack}>
          <p>
            {t('screen.paper.votes_are_left')}{' '}
            <Anchor component={Link} to={`/meetings/${draft.id}`}>
              {t('screen.paper.see')}
            </Anchor>
          </p>
          {votes}
          {save}
        </div>
      ) : (
        <div className={css.sides}>
          <div className={css.stack}>
            <PaperAbout draft={draft} members={people} faultOf={fault} onChange={change} />
            <PaperItems items={draft.items} onChange={(items) => change({ items })} />
          </div>
          <div className={css.stack}>
            <PaperAttendance draft={draft} members={people} onChange={change} />
            {votes}
            {save}
          </div>
        </div>
      )}
    </Page>
  )
}
