// How slips lie on paper.
import type { Slip } from '../api/contract'
import { instant } from '../words'

export const on_a_sheet = 8

export function sheetsOf(slips: Slip[]): Slip[][] {
  const sheets: Slip[][] = []
  for (let at = 0; at < slips.length; at += on_a_sheet) sheets.push(slips.slice(at, at + on_a_sheet))
  return sheets
}

// "Đảng bộ Sở Y tế / Chi bộ Nghiệp vụ" is read from the inside.
export const placeName = (path: string) => path.split(' / ').reverse().join(', ')

// The day in Vietnam on which the code ends.
export function validUntil(slip: Slip): string {
  return instant(slip.valid_until).split(' ').at(-1)?.split('/').reverse().join('-') ?? ''
}
