// The record of a closed meeting: what became of each item, who was there, who spoke.
import { useAnswer } from '../api/hooks'
import { Panel, PlainTable, ProblemAlert } from '../design'
import css from '../design/meeting.module.css'
import { ItemVotes } from '../voting/ItemVotes'
import { useVotes } from '../voting/useVotes'
import { number, useWords } from '../words'
import { Attachments, filesOf } from './Attachments'
import { AttendanceText } from './AttendanceText'

export function RecordPanels({ meeting }: { meeting: string }) {
  const t = useWords()
  const { data, error, refetch } = useAnswer('GET /api/meetings/{meeting}/record', { path: { meeting } })
  const { data: votes } = useVotes(meeting)
  if (!data) return <ProblemAlert error={error} again={() => void refetch()} />
  const ofItem = (item: string) => data.interventions.filter((each) => each.item_id === item)
  const elsewhere = data.interventions.filter((each) => !data.items.some((item) => item.id === each.item_id))
  const ofAll = filesOf(data.attachments, null)
  const speakers = (said: typeof data.interventions) =>
    said.length > 0 && (
      <ul className={css.said}>
        {said.map((each) => (
          <li key={each.id}>
            <b>{each.member?.full_name ?? each.guest}</b>
            {each.gist && `: ${each.gist}`}
          </li>
        ))}
      </ul>
    )
  return (
    <>
      {(data.items.length > 0 || elsewhere.length > 0 || votes?.may_record || (votes?.rows.length ?? 0) > 0) && (
        <Panel title={t('screen.record.items')}>
          <ol className={css.record}>
            {data.items.map((item) => (
              <li key={item.id}>
                <div className={css.recordHead}>
                  <h3>{item.title}</h3>
                  <span>
                    {item.kind !== 'party' && `${t(`screen.item_kind.${item.kind}`)} · `}
                    {item.spent_minutes != null && t('screen.minutes', { minutes: number(item.spent_minutes) })}
                  </span>
                </div>
                <Attachments meeting={meeting} files={filesOf(data.attachments, item.id)} />
                {speakers(ofItem(item.id))}
                {votes && (
                  <ItemVotes meeting={meeting} votes={votes} item={item} rows={votes.rows.filter((vote) => vote.item_id === item.id)} />
                )}
                {item.conclusion && (
                  <p className={css.conclusion}>
                    <b>{t('screen.record.conclusion')}</b> {item.conclusion}
                  </p>
                )}
              </li>
            ))}
          </ol>
          {speakers(elsewhere)}
          {votes && (
            <ItemVotes
              meeting={meeting}
              votes={votes}
              item={null}
              mayPutElsewhere
              rows={votes.rows.filter((vote) => !data.items.some((item) => item.id === vote.item_id))}
            />
          )}
        </Panel>
      )}
      {ofAll.length > 0 && (
        <Panel title={t('screen.attachments.heading')}>
          <Attachments meeting={meeting} files={ofAll} />
        </Panel>
      )}
      {data.roll.length > 0 && (
        <Panel title={t('screen.record.attendance')}>
          <PlainTable
            caption={t('screen.record.attendance')}
            rows={data.roll}
            keyOf={(row) => row.id}
            columns={[
              { id: 'name', header: t('screen.live.member'), cell: (row) => row.full_name },
              { id: 'state', header: t('screen.live.attendance'), cell: (row) => <AttendanceText member={row} /> },
            ]}
          />
        </Panel>
      )}
    </>
  )
}
