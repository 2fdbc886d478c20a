// Who was there and who spoke: by name, or only how many.
import { Button, MultiSelect, NumberInput, SegmentedControl, Stack } from '@mantine/core'
import type { Attendance, MemberRow } from '../../api/contract'
import { Panel } from '../../design'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import type { PaperDraft } from './draft'

const states: Attendance[] = ['present', 'absent_excused', 'absent_unexcused']
const counted = ['present', 'absent_excused', 'absent_unexcused'] as const

interface PaperAttendanceProps {
  draft: PaperDraft
  members: MemberRow[]
  onChange: (part: Partial<PaperDraft>) => void
}

export function PaperAttendance({ draft, members, onChange }: PaperAttendanceProps) {
  const t = useWords()
  return (
    <Panel title={t('screen.live.attendance')}>
      <Stack>
        <SegmentedControl
          aria-label={t('screen.paper.by')}
          value={draft.by}
          data={[
            { value: 'member', label: t('screen.paper.by_member') },
            { value: 'count', label: t('screen.paper.by_count') },
          ]}
          onChange={(by) => onChange({ by: by as PaperDraft['by'] })}
        />
        {draft.by === 'member' ? (
          <ByMember draft={draft} members={members} onChange={onChange} />
        ) : (
          <>
            {counted.map((name) => (
              <NumberInput
                key={name}
                label={t(`screen.attendance.${name}`)}
                min={0}
                allowDecimal={false}
                value={draft.counts[name] ?? ''}
                onChange={(value) => onChange({ counts: { ...draft.counts, [name]: value === '' ? null : Number(value) } })}
              />
            ))}
            <NumberInput
              label={t('screen.meeting.spoke')}
              min={0}
              allowDecimal={false}
              value={draft.spoke ?? ''}
              onChange={(value) => onChange({ spoke: value === '' ? null : Number(value) })}
            />
          </>
        )}
      </Stack>
    </Panel>
  )
}

function ByMember({ draft, members, onChange }: PaperAttendanceProps) {
  const t = useWords()
  const expected = members.filter((each) => !each.is_exempt)
  const everybody = Object.fromEntries(expected.map((each) => [each.id, draft.states[each.id] ?? 'present']))
  return (
    <>
      <Button variant="default" onClick={() => onChange({ states: { ...draft.states, ...everybody } })}>
        {t('screen.live.all_present')}
      </Button>
      <ul className={css.roll}>
        {members.map((member) => (
          <li key={member.id}>
            <div>
              <b>{member.full_name}</b>
              {member.is_exempt && <span className={css.under}>{t('screen.attendance.exempt')}</span>}
            </div>
            <SegmentedControl
              aria-label={t('screen.live.attendance_of', { name: member.full_name })}
              size="xs"
              value={draft.states[member.id] ?? ''}
              data={states.map((state) => ({ value: state, label: t(`screen.attendance_short.${state}`) }))}
              onChange={(state) => onChange({ states: { ...draft.states, [member.id]: state as Attendance } })}
            />
          </li>
        ))}
      </ul>
      <MultiSelect
        label={t('screen.paper.speakers')}
        data={members.map((each) => ({ value: each.id, label: each.full_name }))}
        searchable
        value={draft.speakers}
        onChange={(speakers) => onChange({ speakers })}
      />
    </>
  )
}
