// One rule: what it asks, of whom it comes, and its history where there is one.
import type { Entry, RulePlace, RuleRow } from '../api/contract'
import { Facts, Panel } from '../design'
import css from '../design/rules.module.css'
import { day, useWords } from '../words'
import { byPlace } from './entries'
import { difference } from './difference'
import { requirementOf, sourceOf } from './source'

export function RulePanel({ rule, places }: { rule: RuleRow; places: RulePlace[] }) {
  const t = useWords()
  const { entry } = rule
  return (
    <Panel title={rule.title} note={`${t(`screen.rules.severity.${rule.severity}`)} · ${t(`screen.rules.subject.${rule.subject}`)}`}>
      {entry ? (
        <>
          <p className={css.says}>{entry.says}</p>
          <Facts
            facts={[
              { name: t('screen.rules.required'), value: requirementOf(entry, rule.unit) },
              { name: t('screen.rules.since'), value: <Days entry={entry} /> },
              { name: t('screen.rules.source'), value: sourceOf(entry) },
              { name: t('screen.rules.by_place'), value: entry.place_name },
              { name: t('screen.rules.status'), value: <StatusMark entry={entry} /> },
              ...(entry.note ? [{ name: t('screen.rules.note'), value: entry.note }] : []),
            ]}
          />
        </>
      ) : (
        <p className={css.says}>{t('screen.rules.not_in_force')}</p>
      )}
      {rule.changes.length > (entry ? 1 : 0) && <History rule={rule} places={places} />}
    </Panel>
  )
}

function Days({ entry }: { entry: Entry }) {
  const t = useWords()
  return entry.to ? t('screen.rules.from_to', { from: day(entry.from), to: day(entry.to) }) : day(entry.from)
}

export function StatusMark({ entry }: { entry: Entry }) {
  const t = useWords()
  return (
    <span className={css.status} data-status={entry.status}>
      {t(`screen.rules.status.${entry.status}`)}
    </span>
  )
}

function History({ rule, places }: { rule: RuleRow; places: RulePlace[] }) {
  const t = useWords()
  return (
    <details className={css.history}>
      <summary>{t('screen.rules.history', { count: rule.changes.length })}</summary>
      {byPlace(places, rule.changes).map(({ place, changes }) => (
        <section key={place.place}>
          <h3>{place.name}</h3>
          <ol className={css.line}>
            {changes.map(({ entry, before }) => (
              <li key={entry.from} data-now={entry.is_in_force}>
                <b>
                  {t('screen.rules.from_to', { from: day(entry.from), to: entry.to ? day(entry.to) : t('screen.rules.open_end') })}
                  {entry.is_in_force && <span className={css.now}>{t('screen.rules.in_force')}</span>}
                </b>
                <span>
                  {difference(before && requirementOf(before, rule.unit), requirementOf(entry, rule.unit)).map((piece, at) =>
                    piece.isNew ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
                  )}
                  {before?.parameters.text === entry.parameters.text && <em> {t('screen.rules.same')}</em>}
                </span>
                <small>
                  {sourceOf(entry)} · {t(`screen.rules.status.${entry.status}`)}
                </small>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </details>
  )
}
