// Ids that the page makes for what it adds, so that a request sent twice adds one thing: 63 bits of chance in the server's letters.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function newId(): string {
  const chance = crypto.getRandomValues(new Uint8Array(13))
  return Array.from(chance, (byte, at) => letters[at === 0 ? byte % 8 : byte % 32]).join('')
}
