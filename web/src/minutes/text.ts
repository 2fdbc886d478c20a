// The text of a paper as a page edits it: parts found by their path, lists as lines. Pure.
import type { DecisionText, MinutesText, PaperText } from '../api/contract'

export type Path = (string | number)[]

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], value)
}

function replaced(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === step ? replaced(one, rest, next) : one))
  const object = value as Record<string, unknown>
  return { ...object, [step]: replaced(object[step], rest, next) }
}

// The same text but for what stands at the path.
export const withValue = (text: PaperText, path: Path, next: unknown) => replaced(text, path, next) as PaperText

const linesOf = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

// Paragraphs are lines; a paragraph that holds line ends is several.
export const fromParagraphs = (paragraphs: string[]) => paragraphs.join('\n')
export const toParagraphs = linesOf

// What stands before and behind the first colon: "Lê Văn Cường: ốm".
function parted(line: string): [string, string] {
  const at = line.indexOf(':')
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
const joined = (before: string, behind: string) => (behind ? `${before}: ${behind.replaceAll('\n', ' ')}` : before)

type Person = MinutesText['guests'][number]
type Opinion = MinutesText['opinions'][number]
export const fromPersons = (persons: Person[]) => persons.map((one) => joined(one.name, one.post)).join('\n')
export const toPersons = (lines: string): Person[] =>
  linesOf(lines)
    .map(parted)
    .map(([name, post]) => ({ name, post }))
export const fromOpinions = (opinions: Opinion[]) => opinions.map((one) => joined(one.speaker, one.gist)).join('\n')
export const toOpinions = (lines: string): Opinion[] =>
  linesOf(lines)
    .map(parted)
    .map(([speaker, gist]) => ({ speaker, gist }))

// What a record says and nobody writes: taken from it anew, while the written parts stay.
const of_the_record = [
  ...['opened', 'closed', 'place', 'summoned', 'official', 'probationary', 'exempt', 'present', 'absent_excused', 'absent_unexcused'],
  ...['late_or_early', 'guests', 'chair', 'minute_taker', 'votes', 'tasks'],
] as const
function taken<T extends object>(text: T, from: T, names: readonly string[]): T {
  const parts = Object.entries(from).filter(([name]) => names.includes(name))
  return { ...text, ...Object.fromEntries(parts) }
}
export function withRecord(text: PaperText, drafted: PaperText): PaperText {
  if (text.minutes && drafted.minutes) return { ...text, minutes: taken<MinutesText>(text.minutes, drafted.minutes, of_the_record) }
  if (text.decision && drafted.decision)
    return { ...text, decision: taken<DecisionText>(text.decision, drafted.decision, ['opening', 'results', 'tasks']) }
  return text
}

// Said by nobody yet: "[Ghi ưu điểm…]".
export const isToBeWritten = (paragraph: string) => /^\s*\[[^]*\]\s*$/.test(paragraph)
