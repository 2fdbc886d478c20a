// Ids made by a page, so that what is sent twice is added once: 13 characters as the server writes them, growing with time.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const epoch_ms = 1_262_304_000_000n
const chance_bits = 22n

export function newId(): string {
  const chance = BigInt(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) & ((1n << chance_bits) - 1n)
  let rest = ((BigInt(Date.now()) - epoch_ms) << chance_bits) | chance
  let text = ''
  for (let at = 0; at < 13; ++at) {
    text = (digits[Number(rest % 32n)] ?? '0') + text
    rest /= 32n
  }
  return text
}
