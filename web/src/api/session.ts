// Who is signed in and what he may do.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Right, Session } from './contract'
import { useAnswer } from './hooks'

const key = ['GET /api/session', {}]

export function useSessionAnswer() {
  return useAnswer('GET /api/session', {})
}

// Inside the shell somebody is always signed in.
export function useSession(): Session {
  const { data } = useSessionAnswer()
  if (!data) throw new Error('useSession stands outside the shell')
  return data
}

export function may(session: Session, right: Right): boolean {
  if (right === 'anyone') return true
  if (right === 'signed_in') return session.account != null
  return session.rights.includes(right)
}

export function useMay(right: Right): boolean {
  return may(useSession(), right)
}

// Another session begins or this one ends: nothing of the former may stay on the screen.
export function useSessionChange() {
  const queries = useQueryClient()
  return useCallback(
    (session: Session | null) => {
      const before = queries.getQueryData<Session>(key)
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] })
      if (session) queries.setQueryData(key, session)
      else if (before) queries.setQueryData(key, { ...before, account: null, rights: [], places: [], home_id: null })
    },
    [queries],
  )
}
