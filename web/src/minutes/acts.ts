// What is done to a paper, each over the version that is shown.
import type { MeetingPaper, MeetingPaperKind } from '../api/contract'
import { useAct } from '../api/hooks'

export interface Which {
  meeting: string
  kind: MeetingPaperKind
}
export const whichOf = (paper: MeetingPaper): Which => ({ meeting: paper.meeting.id, kind: paper.kind })

export const useSave = (onDone: () => void) => useAct('PUT /api/meetings/{meeting}/papers/{kind}', onDone)
export const useApproval = () => useAct('POST /api/meetings/{meeting}/papers/{kind}/approvals')
export const useReadBack = (onDone: () => void) => useAct('POST /api/meetings/{meeting}/papers/{kind}/read-back', onDone)
export const useSeal = (onDone: () => void) => useAct('POST /api/meetings/{meeting}/papers/{kind}/seal', onDone)
export const useCorrection = (onDone: () => void) => useAct('POST /api/meetings/{meeting}/papers/{kind}/correction', onDone)
export const useGivingUp = (onDone: () => void) => useAct('DELETE /api/meetings/{meeting}/papers/{kind}/correction', onDone)
