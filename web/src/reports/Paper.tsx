// The report as an official paper: heading, title, text with live figures, signature, and the figures as an appendix.
import type { ReactNode } from 'react'
import type { Report } from '../api/contract'
import css from '../design/report.module.css'
import { day, instant, useWords } from '../words'
import { FigureTable } from './FigureTable'
import { ReportCharts } from './ReportCharts'

interface PaperProps {
  report: Report
  children: ReactNode
}

export function Paper({ report, children }: PaperProps) {
  const t = useWords()
  const { head, subject, recipients, signer } = report.printed
  return (
    <article className={css.paper} aria-label={t('screen.report.paper')}>
      <header className={css.paperHead}>
        <div>
          {head.superior && <div>{head.superior.toLocaleUpperCase('vi')}</div>}
          <div>
            <b>{head.issuer.toLocaleUpperCase('vi')}</b>
          </div>
          <div>{'*'}</div>
          <div className={css.number}>{t('screen.minutes.numbered', { number: head.number })}</div>
        </div>
        <div>
          <div>
            <b className={css.party}>{t('screen.paper.party')}</b>
          </div>
          <div>
            <i>{head.dateline}</i>
          </div>
        </div>
      </header>
      <h2 className={css.paperTitle}>{t('screen.paper.report')}</h2>
      <p className={css.paperSubject}>
        <b>{subject}</b>
        <br />
        {'-----'}
      </p>
      {children}
      <div className={css.signature}>
        <div>
          <u>{t('screen.minutes.recipients')}</u>
          {recipients.map((one) => (
            <div key={one}>{`- ${one},`}</div>
          ))}
          <div>{t('screen.minutes.kept', { body: head.body })}</div>
        </div>
        <div>
          <b>{t('screen.paper.authority', { authority: head.body.toLocaleUpperCase('vi') })}</b>
          <div>{signer.post.toLocaleUpperCase('vi')}</div>
          <div className={css.signing} />
          <b>{signer.name || '…………'}</b>
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
