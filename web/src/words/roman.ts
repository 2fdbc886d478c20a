// Quarters are written in Roman figures.
const figures = ['I', 'II', 'III', 'IV']

export function roman(number: number): string {
  return figures[number - 1] ?? String(number)
}
