// A plan that saves itself: a second after the last change the whole of it is sent, over the version it was made from.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ApiError } from '../../api/client'
import type { MeetingPlan } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { bodyOf, type Draft, draftOf } from './draft'

const rest_ms = 900

export type Saving = 'saved' | 'waiting' | 'saving' | 'unreadable' | 'stale' | 'refused'

export function usePlan(plan: MeetingPlan) {
  const [draft, setDraft] = useState(() => draftOf(plan))
  const [version, setVersion] = useState(plan.version)
  const [isDirty, setIsDirty] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const latest = useRef(draft)
  const act = useAct('PUT /api/planned-meetings/{planned}')
  const { mutate, isPending } = act

  const queries = useQueryClient()

  // Somebody else's plan, or our own day moved elsewhere: taken over where nothing is unsaved here. What was refused stands until whoever
  // wrote it asks for theirs.
  if (plan.version > version && !isDirty && !isPending && !error?.isStale) {
    setVersion(plan.version)
    setDraft(draftOf(plan))
  }

  useEffect(() => {
    latest.current = draft
    const body = isDirty && !isPending && !error?.isStale ? bodyOf(draft, version) : null
    if (!body) return
    const timer = setTimeout(() => {
      mutate(
        { path: { planned: plan.id }, body },
        {
          onSuccess: (answer) => {
            setVersion(answer.version)
            setSavedAt(new Date())
            setError(null)
            // What was written meanwhile is sent next.
            setIsDirty(latest.current !== draft)
          },
          onError: (problem) => {
            setError(problem)
            // Sent again when something is changed; a lost connection, by itself.
            setIsDirty(problem.status === 0)
          },
        },
      )
    }, rest_ms)
    return () => clearTimeout(timer)
  }, [draft, version, isDirty, isPending, error, mutate, plan.id])

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])

  const change = (part: Partial<Draft>) => {
    setDraft((known) => ({ ...known, ...part }))
    setIsDirty(true)
  }
  // The plan on this page may be as old as what was refused.
  const reload = async () => {
    await queries.invalidateQueries()
    setError(null)
    setIsDirty(false)
    setVersion(0)
  }
  const saving: Saving = error?.isStale
    ? 'stale'
    : error && error.status !== 0
      ? 'refused'
      : isPending
        ? 'saving'
        : !isDirty
          ? 'saved'
          : bodyOf(draft, version)
            ? 'waiting'
            : 'unreadable'
  return { draft, version, change, reload, saving, savedAt, error }
}
