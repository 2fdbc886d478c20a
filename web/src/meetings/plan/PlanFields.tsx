// When and where, who leads and who writes; what nobody has said is shown as it is proposed.
import { Select, Stack, TextInput } from '@mantine/core'
import type { MeetingKind, MeetingPlan } from '../../api/contract'
import { DateField, Panel } from '../../design'
import { day, useWords } from '../../words'
import { readClock } from '../clock_text'
import type { Draft } from './draft'

const kinds: MeetingKind[] = ['regular', 'thematic', 'combined', 'extraordinary', 'committee']

interface PlanFieldsProps {
  plan: MeetingPlan
  draft: Draft
  people: { value: string; label: string }[]
  faults: Map<string, string>
  onChange: (part: Partial<Draft>) => void
}

export function PlanFields({ plan, draft, people, faults, onChange }: PlanFieldsProps) {
  const t = useWords()
  const { proposed } = plan
  const hasTopic = draft.kind === 'thematic' || draft.kind === 'combined'
  const isUnread = draft.start.trim() !== '' && readClock(draft.start) === null
  const suggested = (name: string | null | undefined) => (name ? { placeholder: t('screen.agenda.proposed', { name }) } : {})
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
        <DateField
          label={t('screen.plan.day')}
          required
          value={draft.day}
          error={faults.get('/day')}
          onChange={(value) => onChange({ day: value })}
        />
        <TextInput
          label={t('screen.plan.time')}
          value={draft.start}
          error={isUnread ? t('screen.plan.time_unclear') : faults.get('/start_minute')}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
        />
        <TextInput
          label={t('screen.plan.place')}
          value={draft.place}
          error={faults.get('/place')}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        {hasTopic && (
          <TextInput
            label={t('screen.agenda.topic')}
            value={draft.topic}
            error={faults.get('/topic')}
            {...suggested(proposed.topic)}
            onChange={(event) => onChange({ topic: event.currentTarget.value })}
          />
        )}
        <Select
          label={t('screen.agenda.chair')}
          data={people}
          searchable
          clearable
          value={draft.chair_id}
          error={faults.get('/chair_id')}
          {...suggested(proposed.chair?.full_name)}
          onChange={(chair_id) => onChange({ chair_id })}
        />
        <Select
          label={t('screen.agenda.minute_taker')}
          data={people}
          searchable
          clearable
          value={draft.minute_taker_id}
          error={faults.get('/minute_taker_id')}
          {...suggested(proposed.minute_taker?.full_name)}
          onChange={(minute_taker_id) => onChange({ minute_taker_id })}
        />
        {draft.kind !== 'committee' && (
          <DateField
            label={t('screen.agenda.committee_met_on')}
            value={draft.committee_met_on}
            error={faults.get('/committee_met_on')}
            {...(!draft.committee_met_on &&
              proposed.committee_met_on && { description: t('screen.agenda.proposed_day', { day: day(proposed.committee_met_on) }) })}
            onChange={(committee_met_on) => onChange({ committee_met_on })}
          />
        )}
      </Stack>
    </Panel>
  )
}
