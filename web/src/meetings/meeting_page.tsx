// A meeting under one address for its whole life: its plan, the meeting itself while it is held, and what was held.
import { useParams } from 'react-router'
import { useAnswer } from '../api/hooks'
import { Page } from '../design'
import { useWords } from '../words'
import { HeldMeeting } from './HeldMeeting'
import { LiveMeeting } from './live/LiveMeeting'
import { PlannedMeeting } from './plan/PlannedMeeting'

const poll_ms = 4000

export default function MeetingPage() {
  const t = useWords()
  const { meeting = '' } = useParams()
  const { data, error, refetch } = useAnswer(
    'GET /api/meetings/{meeting}/stage',
    { path: { meeting } },
    // Another may begin it, or close it.
    { keepsLast: true, poll_ms: (known) => (known?.stage === 'closed' ? false : poll_ms) },
  )
  if (!data) return <Page title={t('screen.meeting.title')} isLoading error={error} again={() => void refetch()} />
  if (data.stage === 'closed') return <HeldMeeting meeting={meeting} hasRecord={data.has_record} />
  if (data.stage === 'open' && data.may_run) return <LiveMeeting meeting={meeting} />
  return <PlannedMeeting meeting={meeting} mayRun={data.may_run} stage={data.stage} />
}
