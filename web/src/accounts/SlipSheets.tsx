// Slips of paper for the first sign-in, eight to a sheet of A4 with lines to cut along. Shown on the screen as they will be printed.
import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Slip } from '../api/contract'
import css from '../design/slips.module.css'
import { useSession } from '../api/session'
import { day, useWords } from '../words'
import { placeName, sheetsOf, validUntil } from './slips'

export function SlipSheets({ slips }: { slips: Slip[] }) {
  return (
    <>
      <Sheets slips={slips} />
      <OnPaper>
        <Sheets slips={slips} />
      </OnPaper>
    </>
  )
}

function Sheets({ slips }: { slips: Slip[] }) {
  return sheetsOf(slips).map((sheet) => (
    <div className={css.sheet} key={sheet[0]?.account_id}>
      {sheet.map((slip) => (
        <SlipCard key={slip.account_id} slip={slip} />
      ))}
    </div>
  ))
}

function SlipCard({ slip }: { slip: Slip }) {
  const t = useWords()
  const { site } = useSession()
  return (
    <article className={css.slip} aria-label={slip.name}>
      <header>
        <b>{t('screen.product')}</b>
        <span>{site.name}</span>
      </header>
      <h2>{slip.name}</h2>
      <p className={css.whose}>
        {slip.office && <span>{t(`register.office.${slip.office}`)}</span>}
        <span>{placeName(slip.organisation)}</span>
      </p>
      <dl>
        <div>
          <dt>{t('screen.sign_in.login_name')}</dt>
          <dd>{slip.login_name}</dd>
        </div>
        <div>
          <dt>{t('screen.slips.code')}</dt>
          <dd className={css.code}>{slip.code}</dd>
        </div>
      </dl>
      <ol>
        <li>
          {t('screen.slips.step_open')} <b>{window.location.origin}</b>
        </li>
        <li>{t('screen.slips.step_code')}</li>
        <li>{t('screen.slips.step_password')}</li>
      </ol>
      <footer>{t('screen.slips.valid', { day: day(validUntil(slip)) })}</footer>
    </article>
  )
}

// Printing takes these sheets alone, whatever page or dialog shows them.
function OnPaper({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.print = 'slips'
    return () => {
      delete document.documentElement.dataset.print
    }
  }, [])
  return createPortal(<div className={css.paper}>{children}</div>, document.body)
}
