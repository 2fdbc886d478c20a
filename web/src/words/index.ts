// The sentences of the screens, from the same files as the server's. Vietnamese comes with the page, English when it is chosen.
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'vi' | 'en'
export type Arguments = Record<string, string | number>
type File = Record<string, string>

// The words of commands, of the rule book and of papers never reach a page.
const vietnamese = import.meta.glob<File>(
  ['./vi/*.json', '!./vi/command.json', '!./vi/book.json', '!./vi/minutes.json', '!./vi/papers.json', '!./vi/print.json'],
  { eager: true, import: 'default' },
)
const english = import.meta.glob<File>(
  ['./en/*.json', '!./en/command.json', '!./en/book.json', '!./en/minutes.json', '!./en/papers.json', '!./en/print.json'],
  {
    import: 'default',
  },
)

const remembered = 'nennep.language'
const merged = (files: File[]) => Object.assign({}, ...files) as File

void i18next.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: { vi: { translation: merged(Object.values(vietnamese)) } },
  keySeparator: false,
  nsSeparator: false,
  pluralSeparator: '|',
  contextSeparator: '|',
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
})

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'vi')

export async function chooseLanguage(next: Language) {
  if (next === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    i18next.addResourceBundle('en', 'translation', merged(await Promise.all(Object.values(english).map((load) => load()))))
  }
  await i18next.changeLanguage(next)
  document.documentElement.lang = next
  try {
    localStorage.setItem(remembered, next)
  } catch {
    // Storage may be closed to us; then the choice lasts as long as the page.
  }
}

export async function restoreLanguage() {
  try {
    if (localStorage.getItem(remembered) === 'en') await chooseLanguage('en')
  } catch {
    // As above.
  }
}

export const say = (key: string, given?: Arguments): string => i18next.t(key, given)
export const hasWords = (key: string): boolean => i18next.exists(key)

// The component is drawn again when the language changes.
export function useWords() {
  useTranslation()
  return say
}

export * from './format'
