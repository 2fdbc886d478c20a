// An id as the server reads it; throws for what is none.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function readId(id: string): bigint {
  if (id.length !== 13) throw new Error(`${id} has ${String(id.length)} characters`)
  return [...id].reduce((value, letter) => {
    const digit = letters.indexOf(letter)
    if (digit < 0) throw new Error(`${letter} is no letter of an id`)
    return value * 32n + BigInt(digit)
  }, 0n)
}
