// What is drawn in a square, for the eye alone (its title says it all): letters of what is wrong, then attendance, a day or a sign; a
// corner where another required rule was broken. As few elements as can be: a site has thousands of squares.
import type { Square } from '../api/contract'
import css from '../design/heat_map.module.css'
import { figureOf, lettersOf, type Look } from './squares'

export function SquareFace({ square, look }: { square: Square; look: Look }) {
  const corner = look === 'held' && (square.verdict === 'breached' || square.verdict === 'unclear') ? square.verdict : undefined
  return (
    <span className={css.face} aria-hidden data-letters={lettersOf(square) || undefined} data-corner={corner}>
      {figureOf(square, look)}
    </span>
  )
}
