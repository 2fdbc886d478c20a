// What became of one member of the roll, in words.
import type { LiveMember } from '../api/contract'
import { clock, useWords } from '../words'

export function AttendanceText({ member }: { member: LiveMember }) {
  const t = useWords()
  const parts = [
    member.state ? t(`screen.attendance.${member.state}`) : t(member.is_exempt ? 'screen.attendance.exempt' : 'screen.attendance.none'),
    member.reason,
    member.came_at_minute != null && t('screen.attendance.came_at', { time: clock(member.came_at_minute) }),
    member.left_at_minute != null && t('screen.attendance.left_at', { time: clock(member.left_at_minute) }),
  ]
  return <>{parts.filter(Boolean).join(', ')}</>
}
