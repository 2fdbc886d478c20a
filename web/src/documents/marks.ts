// How a mark is written in a form.
import type { PaperMark } from '../api/contract'

// "{{#tasks}} … {{/tasks}}", "{{signer.name}}", "{{chart:months}}".
export function written(mark: PaperMark, marks: PaperMark[]): string {
  if (mark.holds === 'chart') return `{{chart:${mark.name}}}`
  if (mark.holds === 'list') return `{{#${mark.name}}} … {{/${mark.name}}}`
  if (mark.holds === 'flag') return `{{?${mark.name}}} … {{/${mark.name}}}`
  if (mark.holds === 'group') return `{{?${mark.name}}} … {{/${mark.name}}}`
  const around = marks.find((each) => pathOf(each) === mark.within)
  return around?.holds === 'group' ? `{{${mark.within}.${mark.name}}}` : `{{${mark.name}}}`
}

export const pathOf = (mark: PaperMark): string => (mark.within ? `${mark.within}.${mark.name}` : mark.name)

// The marks in groups: those that stand anywhere, then those of each list and group.
export function grouped(marks: PaperMark[]): { within: PaperMark | null; marks: PaperMark[] }[] {
  const holders = marks.filter((mark) => marks.some((each) => each.within === pathOf(mark)))
  return [
    { within: null, marks: marks.filter((mark) => mark.within == null) },
    ...holders.map((holder) => ({ within: holder, marks: marks.filter((mark) => mark.within === pathOf(holder)) })),
  ]
}
