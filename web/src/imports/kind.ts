// What a list is of, guessed from the file's name; where it could be either, the reader is asked.
import type { ImportKind } from '../api/contract'
import { plain } from '../office/plain'

export const kinds: ImportKind[] = ['members', 'meetings']

export function guessedKind(file_name: string): ImportKind | null {
  const name = plain(file_name.replace(/[-_.]+/g, ' '))
  const isOfMembers = /\bdang vien\b|\bmembers?\b|\bdsdv\b/.test(name)
  const isOfMeetings = /\bsinh hoat\b|\bhop\b|\bmeetings?\b/.test(name)
  if (isOfMembers === isOfMeetings) return null
  return isOfMembers ? 'members' : 'meetings'
}

// The server takes no larger file.
export const most_bytes = 32 * 1024 * 1024
export const isTooLarge = (file: File) => file.size > most_bytes
