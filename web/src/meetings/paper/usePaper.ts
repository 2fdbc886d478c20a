// Entering a meeting with its votes in one go: first the meeting, then each vote. What is sent again does no harm, and what the server has
// already is not sent again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiError, call } from '../../api/client'
import { type PaperDraft, paperBody, paperVotes } from './draft'

export function usePaper(organisation: string, onDone: (meeting: string) => void) {
  const queries = useQueryClient()
  const [isEntered, setEntered] = useState(false)
  const [recorded, setRecorded] = useState<string[]>([])
  // The vote that the server refused.
  const [refused, setRefused] = useState<string | null>(null)
  const act = useMutation<string, ApiError, PaperDraft>({
    mutationFn: async (draft) => {
      setRefused(null)
      const body = paperBody(draft)
      if (!isEntered && body) await call('POST /api/organisations/{organisation}/held-meetings', { path: { organisation }, body })
      setEntered(true)
      for (const vote of paperVotes(draft).filter((each) => !recorded.includes(each.id))) {
        setRefused(vote.id)
        await call('PUT /api/meetings/{meeting}/votes/{vote}', { path: { meeting: draft.id, vote: vote.id }, body: vote.body })
        setRecorded((known) => [...known, vote.id])
      }
      setRefused(null)
      return draft.id
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries(),
  })
  return { act, isEntered, recorded, refused }
}
