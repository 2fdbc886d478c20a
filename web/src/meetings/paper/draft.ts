// A meeting that was held on paper, while it is entered: pure.
import type { Attendance, ItemKind, MeetingKind, VoteMatter } from '../../api/contract'
import type { Body } from '../../api/routes'
import { readClock } from '../clock_text'
import { newId } from '../new_id'

export interface PaperItem {
  id: string
  title: string
  kind: ItemKind
  minutes: number | null
  conclusion: string
}

export interface PaperVote {
  id: string
  item_id: string | null
  matter: VoteMatter
  question: string
  in_favour: number | null
  against: number | null
  abstained: number | null
  // Those with a vote who were there, where attendance does not say it.
  present: number | null
}

export interface PaperDraft {
  // The page's own, so that entering twice makes one meeting.
  id: string
  kind: MeetingKind
  day: string | null
  start: string
  end: string
  place: string
  chair_id: string | null
  minute_taker_id: string | null
  guests: string
  items: PaperItem[]
  by: 'member' | 'count'
  states: Record<string, Attendance>
  counts: { present: number | null; absent_excused: number | null; absent_unexcused: number | null }
  speakers: string[]
  spoke: number | null
  votes: PaperVote[]
}

export const emptyPaper = (): PaperDraft => ({
  id: newId(),
  kind: 'regular',
  day: null,
  start: '',
  end: '',
  place: '',
  chair_id: null,
  minute_taker_id: null,
  guests: '',
  items: [],
  by: 'member',
  states: {},
  counts: { present: null, absent_excused: null, absent_unexcused: null },
  speakers: [],
  spoke: null,
  votes: [],
})

// By name it is known who was there; counts alone do not tell who of them has a vote.
export const asksPresent = (draft: PaperDraft) => draft.by === 'count' || Object.keys(draft.states).length === 0

// Those of which something was filled in; one on an item that is no more is on none.
export function paperVotes(draft: PaperDraft): { id: string; body: Body<'PUT /api/meetings/{meeting}/votes/{vote}'> }[] {
  const items = draft.items.filter((item) => item.title.trim()).map((item) => item.id)
  const isFilled = (vote: PaperVote) => vote.question.trim() !== '' || vote.in_favour != null || vote.against != null
  return draft.votes.filter(isFilled).map((vote) => ({
    id: vote.id,
    body: {
      version: 0,
      item_id: vote.item_id && items.includes(vote.item_id) ? vote.item_id : null,
      matter: draft.kind === 'committee' ? 'committee_decision' : vote.matter,
      question: vote.question.trim(),
      in_favour: vote.in_favour ?? 0,
      against: vote.against ?? 0,
      abstained: vote.abstained ?? 0,
      present: asksPresent(draft) ? vote.present : null,
    },
  }))
}

// Null while day or hours are missing or cannot be read. Attendance that nobody has filled in is not known, and not sent.
export function paperBody(draft: PaperDraft): Body<'POST /api/organisations/{organisation}/held-meetings'> | null {
  const start = readClock(draft.start)
  const end = readClock(draft.end)
  if (!draft.day || start === null || end === null) return null
  const { present, absent_excused, absent_unexcused } = draft.counts
  const marks = Object.entries(draft.states)
  const isCounted = draft.by === 'count'
  return {
    id: draft.id,
    kind: draft.kind,
    day: draft.day,
    start_minute: start,
    end_minute: end,
    place: draft.place.trim() || null,
    chair_id: draft.chair_id,
    minute_taker_id: draft.minute_taker_id,
    guests: draft.guests.trim() || null,
    items: draft.items
      .filter((item) => item.title.trim())
      .map((item) => ({ ...item, minutes: item.minutes ?? 0, conclusion: item.conclusion.trim() || null })),
    attendance: !isCounted && marks.length > 0 ? marks.map(([member_id, state]) => ({ member_id, state })) : null,
    counts: isCounted && present != null ? { present, absent_excused: absent_excused ?? 0, absent_unexcused: absent_unexcused ?? 0 } : null,
    speakers: isCounted ? [] : draft.speakers.map((member_id) => ({ member_id })),
    spoke: isCounted ? draft.spoke : null,
  }
}
