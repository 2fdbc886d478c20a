// Paragraphs of a paper; what is only a hint to the writer looks like one.
import css from '../design/report.module.css'
import { isToBeWritten } from './text'

export function Lines({ lines, none }: { lines: string[]; none?: string }) {
  if (lines.length === 0) return none ? <p className={css.hint}>{none}</p> : null
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line, at) => (
      <p key={at} {...(isToBeWritten(line) && { className: css.hint })}>
        {line}
      </p>
    ))
}
