// A browser's long self-description, shortened to what its owner recognises: "Chrome, Windows".
const browsers: [RegExp, string][] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/edg/i, 'Edge'],
  [/firefox|fxios/i, 'Firefox'],
  [/opr\//i, 'Opera'],
  [/chrome|crios/i, 'Chrome'],
  [/safari/i, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/android/i, 'Android'],
  [/iphone/i, 'iPhone'],
  [/ipad/i, 'iPad'],
  [/windows/i, 'Windows'],
  [/mac os/i, 'macOS'],
  [/linux/i, 'Linux'],
]
const first = (names: [RegExp, string][], agent: string) => names.find(([pattern]) => pattern.test(agent))?.[1]

export function deviceOf(agent: string): string {
  return [first(browsers, agent), first(systems, agent)].filter(Boolean).join(', ') || agent.slice(0, 40)
}
