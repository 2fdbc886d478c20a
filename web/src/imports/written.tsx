// How rows and cells of a file are written in tables.
import css from '../design/import.module.css'
import { useWords } from '../words'

export function useWritten() {
  const t = useWords()
  return {
    // As Excel writes it: a name of the row, no quantity.
    row: (row: number) => (row === 0 ? t('screen.import.whole_file') : t('screen.import.row', { row })),
    value: (value: string) => (value === '' ? <span className={css.quiet}>{t('screen.import.blank')}</span> : value),
  }
}
