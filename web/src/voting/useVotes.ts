// The votes of a meeting, asked for again when something of the meeting has changed.
import { useAnswer, useRenewed } from '../api/hooks'

export function useVotes(meeting: string, version = 0) {
  const votes = useAnswer('GET /api/meetings/{meeting}/votes', { path: { meeting } }, { keepsLast: true })
  useRenewed(version, votes.refetch)
  return votes
}
