// One year back, one year on.
import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../words'

interface YearSwitchProps {
  year: number
  last: number
  onChange: (year: number) => void
}

export function YearSwitch({ year, last, onChange }: YearSwitchProps) {
  const t = useWords()
  return (
    <Group gap={2} wrap="nowrap" role="group" aria-label={t('screen.overview.year_label')}>
      <ActionIcon variant="default" aria-label={t('screen.overview.year_before', { year: year - 1 })} onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <b aria-live="polite" style={{ padding: '0 10px', whiteSpace: 'nowrap' }}>
        {t('screen.overview.year', { year })}
      </b>
      <ActionIcon
        variant="default"
        aria-label={t('screen.overview.year_after', { year: year + 1 })}
        disabled={year >= last}
        onClick={() => onChange(year + 1)}
      >
        <IconChevronRight size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
