// The paper as an A4 sheet: its head, title, text and signatures. What it is numbered stays blank until it is sealed.
import type { MeetingPaper } from '../api/contract'
import css from '../design/report.module.css'
import { useWords } from '../words'
import { DecisionBody, DecisionFoot } from './DecisionBody'
import { MinutesBody } from './MinutesBody'
import { Part } from './Part'

export function Sheet({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  const { head, text } = paper
  const part = paper.kind === 'minutes' ? 'minutes' : 'decision'
  const subject = (text.minutes ?? text.decision)?.subject ?? ''
  return (
    <article className={css.paper} aria-label={t(`screen.minutes.kind.${paper.kind}`)}>
      <header className={css.paperHead}>
        <div>
          {head.superior && <div>{head.superior.toLocaleUpperCase('vi')}</div>}
          <b>{head.issuer.toLocaleUpperCase('vi')}</b>
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
      <h2 className={css.paperTitle}>{t(`screen.minutes.kind.${paper.kind}`).toLocaleUpperCase('vi')}</h2>
      <Part path={[part, 'subject']} label={t('screen.minutes.subject')}>
        <div className={css.paperSubject}>
          <b>{subject}</b>
          {paper.corrects && <div>{t('screen.minutes.replaces', { number: paper.corrects.number ?? '' })}</div>}
          <div>{'-----'}</div>
        </div>
      </Part>
      {text.minutes && <MinutesBody text={text.minutes} readBack={paper.read_back_says ?? null} />}
      {text.decision && <DecisionBody text={text.decision} />}
      {text.minutes && (
        <div className={css.signature} data-two>
          <div>
            <b>{t('screen.minutes.signs_minute_taker')}</b>
            <div className={css.signing} />
            <b>{text.minutes.minute_taker.name}</b>
          </div>
          <div>
            <b>{t('screen.minutes.signs_chair')}</b>
            <div className={css.signing} />
            <b>{text.minutes.chair.name}</b>
          </div>
        </div>
      )}
      {text.decision && <DecisionFoot text={text.decision} body={head.body} />}
    </article>
  )
}
