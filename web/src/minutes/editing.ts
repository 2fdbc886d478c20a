// What the parts of a paper need to be edited in place: one box is open at a time, and what it holds is saved as a whole text.
import { createContext, useContext } from 'react'
import type { ApiError } from '../api/client'
import type { PaperText } from '../api/contract'

export interface Editing {
  text: PaperText
  mayEdit: boolean
  isSaving: boolean
  error: ApiError | null
  // The part whose box is open.
  open: string | null
  setOpen: (part: string | null) => void
  save: (text: PaperText) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a part of a paper stands outside of it')
  return editing
}
