// The forms that an organisation has had in place; each can still be downloaded.
import { fileAddress } from '../api/client'
import type { Id, PaperForm } from '../api/contract'
import { instant, useWords } from '../words'

export function Versions({ form, layout, organisation }: { form: PaperForm; layout: string; organisation: Id }) {
  const t = useWords()
  if (form.versions.length === 0) return null
  return (
    <details>
      <summary>{t('screen.papers.versions', { count: form.versions.length })}</summary>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {form.versions.map((one) => (
          <li key={one.version}>
            {t('screen.papers.version', { version: one.version, at: instant(one.at) })}:{' '}
            {one.file_name ? (
              <a
                download
                href={fileAddress('GET /api/paper-forms/{kind}/versions/{version}', {
                  path: { kind: form.kind, version: String(one.version) },
                  query: { organisation, layout },
                })}
              >
                {one.file_name}
              </a>
            ) : (
              t('screen.papers.built_in')
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
