// What the register holds of the reader himself.
import { IconId } from '@tabler/icons-react'
import { useAnswer } from '../api/hooks'
import { useSession } from '../api/session'
import { EmptyState, Page, PrintButton } from '../design'
import { useWords } from '../words'
import { MemberSheet } from './MemberSheet'

export default function OwnRecordPage() {
  const t = useWords()
  const { account } = useSession()
  const member = account?.member_id ?? ''
  const { data, error, isLoading, refetch } = useAnswer('GET /api/members/{member}', { path: { member } }, { enabled: member !== '' })
  return (
    <Page
      title={t('screen.me.title')}
      crumbs={data ? [{ label: data.full_name }] : []}
      actions={data && <PrintButton />}
      isLoading={isLoading}
      error={error}
      again={() => void refetch()}
    >
      {data ? (
        <>
          <p>{t('screen.me.says')}</p>
          <MemberSheet member={data} />
        </>
      ) : (
        <EmptyState icon={IconId} title={t('screen.me.none')}>
          {t('screen.me.none_says')}
        </EmptyState>
      )}
    </Page>
  )
}
