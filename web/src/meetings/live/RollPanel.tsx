// Who is there: each with one click, all at once, and when somebody came late or left.
import { Button, Group, Popover, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Attendance, LiveMeeting, LiveMember } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { Panel, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { clock, number, useWords } from '../../words'
import { AttendanceText } from '../AttendanceText'
import { readClock } from '../clock_text'
import { GuestsField } from './GuestsField'

const states: Attendance[] = ['present', 'absent_excused', 'absent_unexcused']

export function RollPanel({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const all = useAct('POST /api/meetings/{meeting}/all-present')
  const { counts } = live
  return (
    <Panel
      title={t('screen.live.attendance')}
      note={t('screen.live.counts', {
        present: number(counts.present),
        expected: number(counts.expected),
        unmarked: number(counts.unmarked),
      })}
      actions={
        counts.unmarked > 0 && (
          <Button variant="default" loading={all.isPending} onClick={() => all.mutate({ path: { meeting: live.id } })}>
            {t('screen.live.all_present')}
          </Button>
        )
      }
    >
      <ProblemAlert error={all.error} />
      <ul className={css.roll}>
        {live.roll.map((member) => (
          <RollRow key={member.id} meeting={live.id} member={member} />
        ))}
      </ul>
      <GuestsField key={live.guests} meeting={live.id} guests={live.guests ?? ''} />
    </Panel>
  )
}

function RollRow({ meeting, member }: { meeting: string; member: LiveMember }) {
  const t = useWords()
  const act = useAct('PUT /api/meetings/{meeting}/attendance/{member}')
  const mark = (state: Attendance) => act.mutate({ path: { meeting, member: member.id }, body: { state } })
  return (
    <li>
      <div>
        <b>{member.full_name}</b>
        {!member.is_official && <span className={css.under}>{t('screen.live.probationary')}</span>}
        {(member.is_exempt || member.reason || member.came_at_minute != null || member.left_at_minute != null) && (
          <span className={css.under}>
            <AttendanceText member={member} />
          </span>
        )}
      </div>
      <SegmentedControl
        aria-label={t('screen.live.attendance_of', { name: member.full_name })}
        size="xs"
        value={member.state ?? ''}
        data={states.map((state) => ({ value: state, label: t(`screen.attendance_short.${state}`) }))}
        onChange={(state) => mark(state as Attendance)}
      />
      <Details meeting={meeting} member={member} />
      <ProblemAlert error={act.error} />
    </li>
  )
}

// Reason of who is away; times of who came late or left early.
function Details({ meeting, member }: { meeting: string; member: LiveMember }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const timeText = (minute: number | null | undefined) => (minute == null ? '' : clock(minute))
  const [reason, setReason] = useState(member.reason ?? '')
  const [came, setCame] = useState(timeText(member.came_at_minute))
  const [left, setLeft] = useState(timeText(member.left_at_minute))
  const act = useAct('PUT /api/meetings/{meeting}/attendance/{member}', () => setIsOpen(false))
  const isThere = member.state === 'present'
  const what = t(isThere ? 'screen.live.times' : 'screen.live.reason')
  const minuteOf = (text: string) => (text.trim() ? readClock(text) : null)
  const isUnread = [came, left].some((text) => text.trim() !== '' && readClock(text) === null)
  const save = () =>
    act.mutate({
      path: { meeting, member: member.id },
      body: isThere
        ? { state: 'present', came_at_minute: minuteOf(came), left_at_minute: minuteOf(left) }
        : { state: member.state ?? null, reason: reason || null },
    })
  if (!member.state) return <span />
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('screen.live.details_of', { what, name: member.full_name })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {what}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {isThere ? (
            <>
              <TextInput label={t('screen.live.came_at')} value={came} onChange={(event) => setCame(event.currentTarget.value)} />
              <TextInput label={t('screen.live.left_at')} value={left} onChange={(event) => setLeft(event.currentTarget.value)} />
            </>
          ) : (
            <TextInput label={t('screen.live.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          )}
          {isUnread && <p role="alert">{t('screen.plan.time_unclear')}</p>}
          <ProblemAlert error={act.error} />
          <Group justify="flex-end">
            <Button size="xs" disabled={isUnread} loading={act.isPending} onClick={save}>
              {t('screen.save')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
