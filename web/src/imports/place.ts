// The place whose rules apply, as the server writes it, from what a person types: "Đồng Nai / Khối" is dong-nai/khoi.
import { plain } from '../office/plain'

export function placeCode(text: string): string {
  return text
    .split('/')
    .map((part) =>
      plain(part)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean)
    .join('/')
}
