// Two people wrote from the same version: what each changed, put together; where both changed the same paragraph, both are told.
import type { Section } from '../api/contract'

export interface Clash {
  section: number
  paragraph: number
  mine: string
  theirs: string
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const hasSameShape = (a: Section[], b: Section[]) =>
  a.length === b.length && a.every((section, index) => section.paragraphs.length === b[index]?.paragraphs.length)

// Null when paragraphs came or went: then only a person can say which text holds.
export function merged(base: Section[], mine: Section[], theirs: Section[]): { sections: Section[]; clashes: Clash[] } | null {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { sections: mine, clashes: [] }
  if (isSame(base, mine)) return { sections: theirs, clashes: [] }
  if (!hasSameShape(base, mine) || !hasSameShape(base, theirs)) return null
  const clashes: Clash[] = []
  const sections = mine.map((section, at) => {
    const before = base[at] ?? section
    const other = theirs[at] ?? section
    return {
      heading: section.heading === before.heading ? other.heading : section.heading,
      paragraphs: section.paragraphs.map((text, number) => {
        const was = before.paragraphs[number] ?? ''
        const their_text = other.paragraphs[number] ?? ''
        if (text === was) return their_text
        if (their_text !== was && their_text !== text) clashes.push({ section: at, paragraph: number, mine: text, theirs: their_text })
        return text
      }),
    }
  })
  return { sections, clashes }
}

// Paragraphs left empty are gone.
export function tidied(sections: Section[]): Section[] {
  return sections.map((section) => ({
    heading: section.heading.trim(),
    paragraphs: section.paragraphs.map((text) => text.trim()).filter((text) => text !== ''),
  }))
}

export function withParagraph(sections: Section[], at: number, number: number, text: string): Section[] {
  return sections.map((section, index) =>
    index === at ? { ...section, paragraphs: Object.assign([...section.paragraphs], { [number]: text }) } : section,
  )
}
