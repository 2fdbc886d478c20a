// The period a log speaks of, as the server writes it (2019-Q1, 2019-03, 2019), taken apart for two plain fields.
export interface Period {
  // "" : as the file says; "year", "Q1" to "Q4", "01" to "12".
  part: string
  year: string
}

export const quarters = ['Q1', 'Q2', 'Q3', 'Q4']
export const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

export function periodOf(text: string | null | undefined, today: string): Period {
  const [year = '', part] = (text ?? '').split('-')
  return text ? { part: part ?? 'year', year } : { part: '', year: today.slice(0, 4) }
}

export function periodText({ part, year }: Period): string | null {
  if (part === '') return null
  return part === 'year' ? year : `${year}-${part}`
}

export const isYear = (text: string) => /^(19|20)\d\d$/.test(text)
