// The agenda while it is gone through: any item can have the floor, and each has its conclusion.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { LiveItem, LiveMeeting } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { Panel, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { ItemVotes } from '../../voting/ItemVotes'
import { useVotes } from '../../voting/useVotes'
import { number, useWords } from '../../words'
import { Attachments, filesOf } from '../Attachments'

export function LiveAgenda({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const go = useAct('PUT /api/meetings/{meeting}/current-item')
  const votes = useVotes(live.id, live.version)
  const ofAll = filesOf(live.attachments, null)
  const minutes = (item: LiveItem) => Math.floor(item.spent_seconds / 60)
  return (
    <Panel title={t('screen.agenda.heading')}>
      <ProblemAlert error={go.error ?? votes.error} />
      <ol className={css.record}>
        {live.items.map((item) => (
          <li key={item.id} aria-current={item.id === live.current_item ? 'step' : undefined}>
            <div className={css.recordHead}>
              <h3>{item.title}</h3>
              <span>
                {item.kind !== 'party' && `${t(`screen.item_kind.${item.kind}`)} · `}
                {t('screen.live.minutes_of', { spent: number(minutes(item)), planned: number(item.minutes) })}
              </span>
            </div>
            {item.prepared_by && <p className={css.under}>{t('screen.notice.by', { name: item.prepared_by.full_name })}</p>}
            <Attachments meeting={live.id} files={filesOf(live.attachments, item.id)} />
            {item.id !== live.current_item && (
              <Button
                variant="default"
                size="xs"
                aria-label={t('screen.live.go_to', { title: item.title })}
                onClick={() => go.mutate({ path: { meeting: live.id }, body: { item: item.id, current_item: live.current_item ?? null } })}
              >
                {t('screen.live.go')}
              </Button>
            )}
            {item.kind !== 'break' && <ConclusionField key={item.version} meeting={live.id} item={item} />}
            {item.kind !== 'break' && votes.data && (
              <ItemVotes
                meeting={live.id}
                votes={votes.data}
                item={item}
                rows={votes.data.rows.filter((vote) => vote.item_id === item.id)}
              />
            )}
          </li>
        ))}
      </ol>
      {live.questions.length > 0 && (
        <>
          <h3>{t('screen.questions.heading')}</h3>
          <ul>
            {live.questions.map((each) => (
              <li key={each.id}>{each.question}</li>
            ))}
          </ul>
        </>
      )}
      {ofAll.length > 0 && (
        <>
          <h3>{t('screen.attachments.heading')}</h3>
          <Attachments meeting={live.id} files={ofAll} />
        </>
      )}
    </Panel>
  )
}

// Saved when it is left. Drawn anew when another has saved; who is just writing is told by the refusal.
function ConclusionField({ meeting, item }: { meeting: string; item: LiveItem }) {
  const t = useWords()
  const [text, setText] = useState(item.conclusion ?? '')
  const act = useAct('PUT /api/meetings/{meeting}/items/{item}/conclusion')
  const save = () => {
    if (text === (item.conclusion ?? '')) return
    act.mutate({ path: { meeting, item: item.id }, body: { version: item.version, conclusion: text || null } })
  }
  return (
    <>
      <Textarea
        label={t('screen.record.conclusion')}
        autosize
        minRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
      <ProblemAlert error={act.error} />
    </>
  )
}
