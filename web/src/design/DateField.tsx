// A day typed as people write it, or picked; a mistake stays visible as typed and says what is wrong. Nothing is swapped or put back.
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '../api/session'
import { day as written, useWords } from '../words'
import { type DayProblem, type Precision, readDay } from './partial_day'

const Calendar = lazy(() => import('./Calendar'))

interface DateFieldProps {
  label: string
  // "2026-11-23"; "1960-03" or "1960" where `precision` lets them; null when empty.
  value?: string | null
  onChange: (value: string | null) => void
  // The coarsest that is taken. Whole days unless told otherwise.
  precision?: Precision
  error?: React.ReactNode
  required?: boolean
  description?: string
  disabled?: boolean
  'data-path'?: string
}

export function DateField({ value = null, onChange, precision = 'day', error, label, ...rest }: DateFieldProps) {
  const t = useWords()
  const { today } = useSession()
  const [text, setText] = useState(value ? written(value) : '')
  const [problem, setProblem] = useState<DayProblem | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [told, setTold] = useState(value)

  // A value set from outside (a fresh record, a cleared form) is shown; our own is already there as typed.
  if (value !== told) {
    setTold(value)
    setText(value ? written(value) : '')
    setProblem(null)
  }

  const tell = (next: string | null) => {
    setTold(next)
    if (next !== value) onChange(next)
  }
  const type = (next: string) => {
    setText(next)
    setProblem(null)
    const read = next.trim() ? readDay(next, today, precision) : { day: null }
    tell('day' in read ? read.day : null)
  }
  const settle = () => {
    if (!text.trim()) return
    const read = readDay(text, today, precision)
    if ('problem' in read) setProblem(read.problem)
    else setText(written(read.day))
  }
  const isUnread = text.trim() !== '' && 'problem' in readDay(text, today, precision)
  const pick = (next: string) => {
    setText(written(next))
    setProblem(null)
    setIsOpen(false)
    tell(next)
  }

  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus withRoles returnFocus>
      <TextInput
        {...rest}
        label={label}
        value={text}
        inputMode="text"
        autoComplete="off"
        placeholder={t(precision === 'day' ? 'screen.date.example' : 'screen.date.example_partial')}
        error={problem ? t(`screen.date.${problem}`) : error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
        // What is written here is no day: a form holds it back instead of sending an empty one.
        {...(isUnread && { 'data-unread': true })}
        rightSection={
          <Popover.Target>
            <ActionIcon aria-label={t('screen.date.open', { label })} disabled={rest.disabled ?? false} onClick={() => setIsOpen(!isOpen)}>
              <IconCalendar size={19} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <Suspense fallback={null}>
          <Calendar value={value?.length === 10 ? value : null} today={today} onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
