// The notice of a planned meeting, to print and send.
import { useParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { Page, PrintButton } from '../design'
import { day, useWords } from '../words'
import { Notice } from './plan/Notice'

export default function NoticePage() {
  const t = useWords()
  const { meeting = '' } = useParams()
  const { data, error, refetch } = useAnswer('GET /api/planned-meetings/{planned}', { path: { planned: meeting } })
  return (
    <Page
      title={t('screen.notice.title')}
      crumbs={
        data
          ? [
              {
                label: t('screen.meeting.on', { kind: t(`screen.meeting_kind.${data.kind}`), day: day(data.day) }),
                to: `/meetings/${meeting}`,
              },
            ]
          : []
      }
      actions={<PrintButton />}
      isLoading={!data}
      error={error}
      again={() => void refetch()}
    >
      {data && <Notice plan={data} />}
    </Page>
  )
}
