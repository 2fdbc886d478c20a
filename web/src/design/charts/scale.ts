// From values to places on a drawing: always from 0, up to a round number.

// Round steps: 1, 2, 5 times a power of ten; never less than one.
export function ticks(most: number, wanted = 5): number[] {
  if (most <= 0) return [0, 1]
  const rough = most / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10
  const step = Math.max(1, factor * power)
  const count = Math.ceil(most / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

export function linear(most: number, length: number) {
  return (value: number) => (most > 0 ? (value / most) * length : 0)
}

export interface Piece<Name extends string> {
  name: Name
  value: number
  from: number
}

// One on top of another, those without anything left out.
export function stacked<Name extends string>(values: [Name, number][]): Piece<Name>[] {
  let from = 0
  return values.flatMap(([name, value]) => {
    const piece = { name, value, from }
    from += value
    return value > 0 ? [piece] : []
  })
}
