// The hour of a meeting as people write it: 19:30, 19h30, 19.30, 19h, 7h30.
const forms = /^(\d{1,2})\s*(?:(?::|h|g|giờ|\.)\s*(\d{1,2})?\s*(?:phút|p)?)?$/i

// Minutes since midnight; null when it is no such time. An empty text is no time at all.
export function readClock(text: string): number | null {
  const parts = forms.exec(text.trim())
  if (!parts) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  return hour < 24 && minute < 60 ? hour * 60 + minute : null
}
