// A state told three ways at once: colour, shape, words. Never colour alone.
import {
  IconAlertTriangle,
  IconCalendar,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconHelp,
  IconLock,
  IconMail,
  IconMinus,
  IconPercentage50,
  IconProgress,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { AccountState, SquareState, Standing, TaskState, Verdict } from '../api/contract'
import { useWords } from '../words'
import css from './design.module.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'plain' | 'plan'
export type KnownState = Verdict | SquareState | AccountState | Standing | TaskState | 'exempt' | 'locked'

const looks: Record<KnownState, [Tone, TablerIcon]> = {
  holds: ['ok', IconCheck],
  breached: ['bad', IconX],
  unclear: ['warn', IconHelp],
  not_applicable: ['plain', IconMinus],
  due: ['plan', IconClock],
  held: ['ok', IconCheck],
  late: ['warn', IconClock],
  too_short: ['warn', IconPercentage50],
  mixed: ['warn', IconAlertTriangle],
  planned: ['plan', IconCalendar],
  not_yet_held: ['plan', IconCircleDashed],
  missed: ['bad', IconX],
  no_records: ['plain', IconMinus],
  invited: ['plan', IconMail],
  active: ['ok', IconCheck],
  blocked: ['bad', IconLock],
  official: ['ok', IconCheck],
  probationary: ['plan', IconClock],
  unknown: ['plain', IconHelp],
  exempt: ['plain', IconMinus],
  locked: ['plain', IconLock],
  given: ['plan', IconCircleDashed],
  under_way: ['plan', IconProgress],
  done: ['ok', IconCheck],
  dropped: ['plain', IconMinus],
}

// `label` in place of the state's own words, where a page needs to say more.
export function StateMark({ state, label }: { state: KnownState; label?: string }) {
  const t = useWords()
  const [tone, Icon] = looks[state]
  return (
    <span className={css.mark} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden /> {label ?? t(`screen.state.${state}`)}
    </span>
  )
}
