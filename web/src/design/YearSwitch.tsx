// One year back or forth, up to the last there may be something of.
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../words'
import css from './design.module.css'

interface YearSwitchProps {
  year: number
  last: number
  onChange: (year: number) => void
}

export function YearSwitch({ year, last, onChange }: YearSwitchProps) {
  const t = useWords()
  return (
    <div className={css.year} role="group" aria-label={t('screen.year.choose')} data-noprint>
      <ActionIcon variant="default" aria-label={t('screen.year.before', { year: year - 1 })} onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={19} stroke={1.7} aria-hidden />
      </ActionIcon>
      <b aria-live="polite">{t('screen.year', { year })}</b>
      <ActionIcon
        variant="default"
        aria-label={t('screen.year.after', { year: year + 1 })}
        disabled={year >= last}
        onClick={() => onChange(year + 1)}
      >
        <IconChevronRight size={19} stroke={1.7} aria-hidden />
      </ActionIcon>
    </div>
  )
}
