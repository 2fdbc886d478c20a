// The calendar behind a date field's button; comes only when it is opened.
import '@mantine/dates/styles.css'
import { DatePicker, DatesProvider } from '@mantine/dates'
import 'dayjs/locale/vi'
import { language } from '../words'

interface CalendarProps {
  value: string | null
  today: string
  onPick: (day: string) => void
}

export default function Calendar({ value, today, onPick }: CalendarProps) {
  return (
    <DatesProvider settings={{ locale: language(), firstDayOfWeek: 1 }}>
      <DatePicker value={value} defaultDate={value ?? today} maxLevel="decade" onChange={(next) => next && onPick(next)} />
    </DatesProvider>
  )
}
