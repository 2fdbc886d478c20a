// The tree of organisations; beside it the one that is chosen, which the address holds.
import { useMediaQuery } from '@mantine/hooks'
import { IconSitemap } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { useMay, useSession } from '../api/session'
import { EmptyState, Page, Panel } from '../design'
import css from '../design/register.module.css'
import { useWords } from '../words'
import { ChosenOrganisation } from './ChosenOrganisation'
import { OrganisationTree } from './OrganisationTree'
import { forest } from './tree'

export default function OrganisationsPage() {
  const t = useWords()
  const navigate = useNavigate()
  const { home_id } = useSession()
  const [query, setQuery] = useSearchParams()
  const answer = useAnswer('GET /api/organisations', {})
  const counted = useAnswer('GET /api/member-counts', {}, { enabled: useMay('see_register') })
  const trees = useMemo(() => forest(answer.data?.rows ?? []), [answer.data])
  const counts = useMemo(() => new Map(counted.data?.rows.map((row) => [row.organisation_id, row.members])), [counted.data])
  // Where there is no room beside the tree, choosing opens the page.
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  // Without a choice, the reader's own.
  const chosen = [query.get('chosen'), home_id, trees.tops[0]?.id].find((id) => trees.byId.has(id ?? '')) ?? null

  const choose = (id: string) => {
    if (isNarrow) void navigate(`/organisations/${id}`)
    else setQuery({ chosen: id }, { replace: true })
  }
  return (
    <Page title={t('screen.organisations.title')} isLoading={answer.isLoading} error={answer.error} again={() => void answer.refetch()}>
      {trees.tops.length === 0 ? (
        <EmptyState icon={IconSitemap} title={t('screen.organisations.none')}>
          {t('screen.organisations.none_says')}
        </EmptyState>
      ) : (
        <div className={css.split}>
          <Panel title={t('screen.organisations.tree')}>
            <OrganisationTree trees={trees} counts={counts} chosen={isNarrow ? null : chosen} onChoose={choose} />
          </Panel>
          {chosen && !isNarrow && (
            <div className={css.stay}>
              <ChosenOrganisation key={chosen} organisation={chosen} />
            </div>
          )}
        </div>
      )}
    </Page>
  )
}
