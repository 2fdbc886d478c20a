// The report as an official paper: heading, title, text with live figures, signature, and the figures as an appendix.
import type { ReactNode } from 'react'
import type { Report } from '../api/contract'
import css from '../design/report.module.css'
import { day, instant, quarter, useWords } from '../words'
import { FigureTable } from './FigureTable'
import { ReportCharts } from './ReportCharts'

// An organisation writes as its committee: Đảng bộ becomes Đảng ủy; a cell writes in its own name.
export function issuerOf(name: string) {
  const isCell = /^chi bộ/i.test(name)
  const issuer = name.replace(/^đảng bộ/i, 'Đảng ủy')
  return { issuer: issuer.toLocaleUpperCase('vi'), symbol: isCell ? 'CB' : 'ĐU', authority: isCell ? 'CHI BỘ' : 'ĐẢNG ỦY', isCell }
}

// What stands above it on the paper; nothing is known above the top.
export function aboveOf(path: string): string | null {
  const above = path.split(' / ').at(-2)
  return above ? above.toLocaleUpperCase('vi') : null
}

interface PaperProps {
  report: Report
  children: ReactNode
}

export function Paper({ report, children }: PaperProps) {
  const t = useWords()
  const { issuer, symbol, authority, isCell } = issuerOf(report.organisation.name)
  const above = aboveOf(report.organisation.path)
  return (
    <article className={css.paper} aria-label={t('screen.report.paper')}>
      <header className={css.paperHead}>
        <div>
          {above && <div>{above}</div>}
          <div>
            <b>{issuer}</b>
          </div>
          <div>{'*'}</div>
          <div className={css.number}>{t('screen.paper.number', { symbol })}</div>
        </div>
        <div>
          <div>
            <b className={css.party}>{t('screen.paper.party')}</b>
          </div>
          <div>
            <i>{t('screen.paper.day', { year: (report.locked?.at ?? report.today).slice(0, 4) })}</i>
          </div>
        </div>
      </header>
      <h2 className={css.paperTitle}>{t('screen.paper.report')}</h2>
      <p className={css.paperSubject}>
        <b>
          {t('screen.paper.subject', {
            quarter: quarter(report.quarter)
              .toLocaleLowerCase('vi')
              .replace(/(?<= )[ivx]+(?=\/)/, (roman) => roman.toUpperCase()),
          })}
        </b>
        <br />
        {'-----'}
      </p>
      {children}
      <div className={css.signature}>
        <div>
          <u>{t('screen.paper.receivers')}</u>
          <br />
          {t('screen.paper.receivers_above')}
          <br />
          {t(isCell ? 'screen.paper.kept_cell' : 'screen.paper.kept')}
        </div>
        <div>
          <b>{t('screen.paper.authority', { authority })}</b>
          <br />
          {t('screen.paper.post')}
        </div>
      </div>
      <section className={css.appendix} id="appendix">
        <h2>{t('screen.report.appendix')}</h2>
        <p className={css.source}>
          {report.locked
            ? t('screen.report.locked_source', { at: instant(report.locked.at), book: report.locked.book_version })
            : t('screen.report.live_source', { day: day(report.today) })}{' '}
          <span data-noprint>{t('screen.report.press')}</span>
        </p>
        <FigureTable report={report} />
        <ReportCharts report={report} />
      </section>
    </article>
  )
}
