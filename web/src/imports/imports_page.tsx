// Bringing Excel lists into the register: upload one, go on with one that waits, look back at those that were taken.
import { useMay, useSession } from '../api/session'
import { useRows } from '../api/hooks'
import { Page } from '../design'
import css from '../design/register.module.css'
import { useWords } from '../words'
import { FoundSiteForm } from './FoundSiteForm'
import { History } from './History'
import { UploadPanel } from './UploadPanel'
import { WaitingFiles } from './WaitingFiles'

export default function ImportsPage() {
  const t = useWords()
  const { site } = useSession()
  const mayFound = useMay('administer_site')
  const list = useRows('GET /api/imports', {})
  const isEmptySite = !site.root_id
  return (
    <Page title={t('screen.import.title')} isLoading={list.isLoading} error={list.rows.length === 0 ? list.error : null} again={list.again}>
      <div className={css.stack}>
        <div data-noprint>{isEmptySite && mayFound ? <FoundSiteForm /> : <UploadPanel />}</div>
        <WaitingFiles files={list.first?.waiting ?? []} />
        <History list={list} />
      </div>
    </Page>
  )
}
