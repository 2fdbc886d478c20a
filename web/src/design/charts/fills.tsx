// Colours and patterns of charts: each kind has both, so that it can be told on a grey printer too.
import { useId } from 'react'

export type Fill = 'good' | 'bad' | 'warn' | 'open' | 'nothing'

// Text that stands on it.
export const inkOn: Record<Fill, string> = { good: '#ffffff', bad: '#5f1a10', warn: '#4a2f05', open: '#211b17', nothing: '#3a322c' }

export function useFills() {
  const id = useId()
  const fill = (name: Fill) => (name === 'good' ? '#2b6a5c' : `url(#${id}${name})`)
  const patterns = (
    <defs>
      <pattern id={`${id}bad`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#f0bfb4" />
        <rect width="2.5" height="7" fill="#b24636" />
      </pattern>
      <pattern id={`${id}warn`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#f2dfb4" />
        <circle cx="3" cy="3" r="1.3" fill="#9a6412" />
      </pattern>
      <pattern id={`${id}open`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#fffefb" />
        <rect width="6" height="1.2" fill="#8f8475" />
      </pattern>
      <pattern id={`${id}nothing`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="6" height="6" fill="#f1ece3" />
        <rect width="1.2" height="6" fill="#cfc5b4" />
      </pattern>
    </defs>
  )
  return { fill, patterns }
}
