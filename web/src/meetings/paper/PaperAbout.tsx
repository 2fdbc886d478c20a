// When and where it was held, and who ran it.
import { Select, Stack, TextInput } from '@mantine/core'
import type { MeetingKind, MemberRow } from '../../api/contract'
import { DateField, Panel } from '../../design'
import { useWords } from '../../words'
import { readClock } from '../clock_text'
import type { PaperDraft } from './draft'

const kinds: MeetingKind[] = ['regular', 'thematic', 'combined', 'extraordinary', 'committee']

interface PaperAboutProps {
  draft: PaperDraft
  members: MemberRow[]
  faultOf: (pointer: string) => string | undefined
  onChange: (part: Partial<PaperDraft>) => void
}

export function PaperAbout({ draft, members, faultOf, onChange }: PaperAboutProps) {
  const t = useWords()
  const people = members.map((each) => ({ value: each.id, label: each.full_name }))
  const unread = (text: string) => text.trim() !== '' && readClock(text) === null && t('screen.plan.time_unclear')
  return (
    <Panel title={t('screen.agenda.when')}>
      <Stack gap="sm">
        <Select
          label={t('screen.meetings.kind')}
          data={kinds.map((kind) => ({ value: kind, label: t(`screen.meeting_kind.${kind}`) }))}
          allowDeselect={false}
          value={draft.kind}
          onChange={(kind) => kind && onChange({ kind: kind as MeetingKind })}
        />
        <DateField label={t('screen.plan.day')} required value={draft.day} error={faultOf('/day')} onChange={(day) => onChange({ day })} />
        <TextInput
          label={t('screen.plan.time')}
          required
          value={draft.start}
          error={unread(draft.start) || faultOf('/start_minute')}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
        />
        <TextInput
          label={t('screen.close_meeting.end')}
          required
          value={draft.end}
          error={unread(draft.end) || faultOf('/end_minute')}
          onChange={(event) => onChange({ end: event.currentTarget.value })}
        />
        <TextInput
          label={t('screen.plan.place')}
          value={draft.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        <Select
          label={t('screen.agenda.chair')}
          data={people}
          searchable
          clearable
          value={draft.chair_id}
          error={faultOf('/chair_id')}
          onChange={(chair_id) => onChange({ chair_id })}
        />
        <Select
          label={t('screen.agenda.minute_taker')}
          data={people}
          searchable
          clearable
          value={draft.minute_taker_id}
          error={faultOf('/minute_taker_id')}
          onChange={(minute_taker_id) => onChange({ minute_taker_id })}
        />
        <TextInput
          label={t('screen.live.guests')}
          value={draft.guests}
          onChange={(event) => onChange({ guests: event.currentTarget.value })}
        />
      </Stack>
    </Panel>
  )
}
