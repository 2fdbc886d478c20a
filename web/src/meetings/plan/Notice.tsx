// The notice of a meeting as its members read it, on the screen or on paper.
import type { MeetingPlan } from '../../api/contract'
import { Panel } from '../../design'
import css from '../../design/meeting.module.css'
import { clock, day, number, useWords } from '../../words'
import { Attachments, filesOf } from '../Attachments'

export function Notice({ plan }: { plan: MeetingPlan }) {
  const t = useWords()
  const chair = plan.chair ?? plan.proposed.chair
  const minuteTaker = plan.minute_taker ?? plan.proposed.minute_taker
  const ofAll = filesOf(plan.attachments, null)
  const topic = plan.topic ?? plan.proposed.topic
  const rows: [string, string | null | undefined][] = [
    ['screen.notice.when', [plan.start_minute == null ? null : clock(plan.start_minute), day(plan.day)].filter(Boolean).join(', ')],
    ['screen.plan.place', plan.place],
    ['screen.agenda.topic', topic],
    ['screen.agenda.chair', chair?.full_name],
    ['screen.agenda.minute_taker', minuteTaker?.full_name],
  ]
  return (
    <Panel>
      <div className={css.notice}>
        <p>
          {plan.parent?.name}
          <br />
          <b>{plan.cell.name}</b>
        </p>
        <h2>
          {t('screen.notice.title')}
          <span>{t(`screen.meeting_kind.${plan.kind}`)}</span>
        </h2>
        <dl>
          {rows.map(
            ([key, value]) =>
              value && (
                <div key={key}>
                  <dt>{t(key)}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        {plan.items.length > 0 && (
          <>
            <h3>{t('screen.agenda.heading')}</h3>
            <ol>
              {plan.items.map((item) => (
                <li key={item.id}>
                  {item.title} ({t('screen.minutes', { minutes: number(item.minutes) })})
                  {item.prepared_by && ` – ${t('screen.notice.by', { name: item.prepared_by.full_name })}`}
                  <Attachments meeting={plan.id} files={filesOf(plan.attachments, item.id)} />
                </li>
              ))}
            </ol>
          </>
        )}
        {plan.questions.length > 0 && (
          <>
            <h3>{t('screen.questions.heading')}</h3>
            <ul>
              {plan.questions.map((each) => (
                <li key={each.id}>{each.question}</li>
              ))}
            </ul>
          </>
        )}
        {ofAll.length > 0 && (
          <>
            <h3>{t('screen.attachments.heading')}</h3>
            <Attachments meeting={plan.id} files={ofAll} />
          </>
        )}
      </div>
    </Panel>
  )
}
