// One member's record.
import { useParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { useMay } from '../api/session'
import { Page, PrintButton } from '../design'
import { useWords } from '../words'
import { MemberSheet } from './MemberSheet'

export default function MemberPage() {
  const t = useWords()
  const { member = '' } = useParams()
  const mayList = useMay('see_register')
  const { data, error, refetch } = useAnswer('GET /api/members/{member}', { path: { member } })
  return (
    <Page
      title={data?.full_name ?? t('screen.member.title')}
      crumbs={mayList ? [{ label: t('screen.members.title'), to: '/members' }] : []}
      actions={<PrintButton />}
      isLoading={!data}
      error={error}
      again={() => void refetch()}
    >
      {data && <MemberSheet member={data} />}
    </Page>
  )
}
