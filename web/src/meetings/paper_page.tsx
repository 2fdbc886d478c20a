// A meeting that was held on paper, entered on one screen.
import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { MeetingKind } from '../api/contract'
import { useAct, useAnswer } from '../api/hooks'
import { DateField, notify, Page, Panel, ProblemAlert } from '../design'
import css from '../design/meeting.module.css'
import { useWords } from '../words'
import { readClock } from './clock_text'
import { emptyPaper, paperBody } from './paper/draft'
import { PaperAttendance } from './paper/PaperAttendance'
import { PaperItems } from './paper/PaperItems'

const kinds: MeetingKind[] = ['regular', 'thematic', 'combined', 'extraordinary', 'committee']
// A cell's members, all at once.
const most_members = 200

export default function PaperPage() {
  const t = useWords()
  const go = useNavigate()
  const { organisation = '' } = useParams()
  const [draft, setDraft] = useState(emptyPaper)
  const cell = useAnswer('GET /api/organisations/{organisation}', { path: { organisation } })
  const members = useAnswer('GET /api/members', { query: { organisation, limit: most_members } })
  const act = useAct('POST /api/organisations/{organisation}/held-meetings', (held) => {
    notify(t('screen.paper.done'))
    void go(`/meetings/${held.id}`)
  })
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }))
  const people = (members.data?.rows ?? []).map((each) => ({ value: each.id, label: each.full_name }))
  const faultOf = (pointer: string) => act.error?.fields.find((field) => field.pointer === pointer)?.detail
  const unread = (text: string) => text.trim() !== '' && readClock(text) === null && t('screen.plan.time_unclear')
  const body = paperBody(draft)
  return (
    <Page
      title={t('screen.paper.title')}
      crumbs={cell.data ? [{ label: cell.data.name, to: `/organisations/${organisation}?tab=meetings` }] : []}
      isLoading={!cell.data || !members.data}
      error={cell.error ?? members.error}
      again={() => void Promise.all([cell.refetch(), members.refetch()])}
    >
      <div className={css.sides}>
        <div className={css.stack}>
          <Panel title={t('screen.agenda.when')}>
            <Stack gap="sm">
              <Select
                label={t('screen.meetings.kind')}
                data={kinds.map((kind) => ({ value: kind, label: t(`screen.meeting_kind.${kind}`) }))}
                allowDeselect={false}
                value={draft.kind}
                onChange={(kind) => kind && change({ kind: kind as MeetingKind })}
              />
              <DateField
                label={t('screen.plan.day')}
                required
                value={draft.day}
                error={faultOf('/day')}
                onChange={(day) => change({ day })}
              />
              <TextInput
                label={t('screen.plan.time')}
                required
                value={draft.start}
                error={unread(draft.start) || faultOf('/start_minute')}
                onChange={(event) => change({ start: event.currentTarget.value })}
              />
              <TextInput
                label={t('screen.close_meeting.end')}
                required
                value={draft.end}
                error={unread(draft.end) || faultOf('/end_minute')}
                onChange={(event) => change({ end: event.currentTarget.value })}
              />
              <TextInput
                label={t('screen.plan.place')}
                value={draft.place}
                onChange={(event) => change({ place: event.currentTarget.value })}
              />
              <Select
                label={t('screen.agenda.chair')}
                data={people}
                searchable
                clearable
                value={draft.chair_id}
                error={faultOf('/chair_id')}
                onChange={(chair_id) => change({ chair_id })}
              />
              <Select
                label={t('screen.agenda.minute_taker')}
                data={people}
                searchable
                clearable
                value={draft.minute_taker_id}
                error={faultOf('/minute_taker_id')}
                onChange={(minute_taker_id) => change({ minute_taker_id })}
              />
              <TextInput
                label={t('screen.live.guests')}
                value={draft.guests}
                onChange={(event) => change({ guests: event.currentTarget.value })}
              />
            </Stack>
          </Panel>
          <PaperItems items={draft.items} onChange={(items) => change({ items })} />
        </div>
        <div className={css.stack}>
          <PaperAttendance draft={draft} members={members.data?.rows ?? []} onChange={change} />
          <ProblemAlert error={act.error} />
          <Button size="md" disabled={!body} loading={act.isPending} onClick={() => body && act.mutate({ path: { organisation }, body })}>
            {t('screen.paper.save')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
