// An open meeting, asked for again and again while its page is seen, and the server's clock as it goes on in between.
import { useEffect, useState } from 'react'
import type { LiveMeeting } from '../../api/contract'
import { useAnswer } from '../../api/hooks'

const poll_ms = 2000

export function useLive(meeting: string) {
  return useAnswer('GET /api/meetings/{meeting}/live', { path: { meeting } }, { poll_ms: () => poll_ms, keepsLast: true })
}

// Seconds since the server made this answer; grows by itself.
export function useSecondsSince({ now }: LiveMeeting): number {
  const [since, setSince] = useState({ now, seconds: 0 })
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setSince({ now, seconds: Math.floor((performance.now() - began) / 1000) }), 1000)
    return () => clearInterval(timer)
  }, [now])
  return since.now === now ? since.seconds : 0
}

// 75 seconds are 1:15, an hour and five minutes 1:05:00.
export function elapsed(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(seconds % 60)
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${rest}` : `${String(minutes)}:${rest}`
}
