// Why something stands in the list of what to act on; what very many cells need alike is one row of the organisation above them.
import type { Attention } from '../api/contract'
import { number, say } from '../words'

export function reasonOf(one: Attention): string {
  return one.cells > 1
    ? say(`attention.${one.kind}_many`, { ...one.arguments, cells: number(one.cells) })
    : say(`attention.${one.kind}`, one.arguments)
}
