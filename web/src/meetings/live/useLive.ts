// An open meeting, asked for again and again while its page is seen, and the server's clock as it goes on in between.
import { useEffect, useState } from 'react'
import type { LiveMeeting } from '../../api/contract'
import { useAnswer } from '../../api/hooks'

const poll_ms = 2000

export function useLive(meeting: string) {
  return useAnswer('GET /api/meetings/{meeting}/live', { path: { meeting } }, { poll_ms: () => poll_ms, keepsLast: true })
}

// Seconds since the server made this answer; grows by itself.
export function useSecondsSince(live: LiveMeeting): number {
  const [seen, setSeen] = useState({ now: live.now, at: Date.now() })
  const [tick, setTick] = useState(() => Date.now())
  if (seen.now !== live.now) {
    const at = Date.now()
    setSeen({ now: live.now, at })
    setTick(at)
  }
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((tick - seen.at) / 1000))
}

// 75 seconds are 1:15, an hour and five minutes 1:05:00.
export function elapsed(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(seconds % 60)
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${rest}` : `${String(minutes)}:${rest}`
}
