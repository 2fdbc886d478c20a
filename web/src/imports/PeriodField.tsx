// The period a log speaks of: only within it a cell without a meeting has missed one.
import { Select, TextInput } from '@mantine/core'
import css from '../design/import.module.css'
import { useWords } from '../words'
import { roman } from '../words/roman'
import { isYear, months, type Period, quarters } from './period'

export function PeriodField({ value, onChange }: { value: Period; onChange: (value: Period) => void }) {
  const t = useWords()
  const data = [
    { value: '', label: t('screen.import.period.of_file') },
    ...quarters.map((each, index) => ({ value: each, label: t('screen.import.period.quarter', { number: roman(index + 1) }) })),
    { value: 'year', label: t('screen.import.period.year') },
    ...months.map((each) => ({ value: each, label: t('screen.import.period.month', { month: Number(each) }) })),
  ]
  return (
    <div className={css.period}>
      <Select
        label={t('screen.import.period')}
        description={t('screen.import.period_says')}
        data={data}
        value={value.part}
        onChange={(part) => onChange({ ...value, part: part ?? '' })}
        maxDropdownHeight={340}
      />
      {value.part !== '' && (
        <TextInput
          label={t('screen.import.period.which_year')}
          value={value.year}
          onChange={(event) => onChange({ ...value, year: event.currentTarget.value.trim() })}
          error={isYear(value.year) ? null : t('screen.import.period.no_year')}
          inputMode="numeric"
          maxLength={4}
        />
      )}
    </div>
  )
}
