// What a text says anew against the one before it, word by word.
export interface Piece {
  text: string
  isNew: boolean
}

const wordsOf = (text: string) => text.split(/(?<=\s)/)

// How many words both still have in common from here on, for every pair of places.
function commonFrom(before: string[], after: string[]): number[][] {
  const common = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let i = before.length - 1; i >= 0; --i)
    for (let j = after.length - 1; j >= 0; --j) {
      const same = before[i]?.trim() === after[j]?.trim()
      const row = common[i]
      if (row) row[j] = same ? 1 + (common[i + 1]?.[j + 1] ?? 0) : Math.max(common[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return common
}

export function difference(before: string | null, after: string): Piece[] {
  if (before === null) return [{ text: after, isNew: false }]
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const common = commonFrom(old, fresh)
  const pieces: Piece[] = []
  let i = 0
  fresh.forEach((word, j) => {
    while (i < old.length && old[i]?.trim() !== word.trim() && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) ++i
    const isNew = old[i]?.trim() !== word.trim()
    if (!isNew) ++i
    const last = pieces.at(-1)
    if (last?.isNew === isNew) last.text += word
    else pieces.push({ text: word, isNew })
  })
  return pieces
}
