// What the rules say, one by one: verdict, sentence, and the document it rests on with how well that is known.
import type { ReactNode } from 'react'
import type { Finding, FindingSource } from '../api/contract'
import { StateMark } from '../design'
import css from '../design/register.module.css'
import { day, useWords } from '../words'
import { byVerdict } from './year_lines'

export interface PlacedFinding {
  key: string
  finding: Finding
  // Where it was found, in a list of several meetings and months.
  at?: ReactNode
}

export function FindingList({ findings }: { findings: PlacedFinding[] }) {
  const t = useWords()
  const sorted = byVerdict(findings, (each) => each.finding.verdict)
  const others = sorted.filter((each) => each.finding.verdict === 'not_applicable')
  return (
    <>
      <Items findings={sorted.filter((each) => each.finding.verdict !== 'not_applicable')} />
      {others.length > 0 && (
        <details className={css.others} data-noprint>
          <summary>{t('screen.finding.not_applicable', { count: others.length })}</summary>
          <Items findings={others} />
        </details>
      )}
    </>
  )
}

function Items({ findings }: { findings: PlacedFinding[] }) {
  const t = useWords()
  return (
    <ul className={css.findings}>
      {findings.map(({ key, finding, at }) => (
        <li key={key}>
          <div>
            <StateMark state={finding.verdict} />
            {finding.severity === 'advice' && <span className={css.under}>{t('screen.finding.advice')}</span>}
          </div>
          <div>
            <h3>{finding.title}</h3>
            {at && <p>{at}</p>}
            <p>{finding.says}</p>
            {finding.source && <Source source={finding.source} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Source({ source }: { source: FindingSource }) {
  const t = useWords()
  const document = [source.clause, source.document].filter(Boolean).join(', ')
  const issued = source.issued && t('screen.finding.issued', { day: day(source.issued) })
  return (
    <p className={css.source}>
      {t('screen.finding.source', { source: [document, issued].filter(Boolean).join(', ') || t('screen.not_recorded') })} ·{' '}
      {t(`screen.finding.status.${source.status}`)}
    </p>
  )
}
