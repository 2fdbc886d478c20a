// The agenda while it is gone through: any item can have the floor. What has it lies open for its conclusion and its votes; the others are
// opened where something is still to be written.
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { LiveItem, LiveMeeting, Votes } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { Panel, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { ItemVotes } from '../../voting/ItemVotes'
import { useVotes } from '../../voting/useVotes'
import { number, useWords } from '../../words'
import { Attachments, filesOf } from '../Attachments'
import { SharedText } from './SharedText'

export function LiveAgenda({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const votes = useVotes(live.id, live.version)
  const ofAll = filesOf(live.attachments, null)
  return (
    <Panel title={t('screen.agenda.heading')}>
      <ProblemAlert error={votes.error} />
      <ol className={css.record}>
        {live.items.map((item) => (
          <LiveItemRow key={item.id} live={live} item={item} votes={votes.data} />
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

interface LiveItemRowProps {
  live: LiveMeeting
  item: LiveItem
  votes: Votes | undefined
}

function LiveItemRow({ live, item, votes }: LiveItemRowProps) {
  const t = useWords()
  const isCurrent = item.id === live.current_item
  // Where somebody has begun to write, it stays open though the meeting goes on to the next.
  const [wasOpened, setOpened] = useState(false)
  const isOpen = isCurrent || wasOpened
  const rows = votes?.rows.filter((vote) => vote.item_id === item.id) ?? []
  return (
    <li aria-current={isCurrent ? 'step' : undefined}>
      <div className={css.recordHead}>
        <h3>{item.title}</h3>
        <span>
          {item.kind !== 'party' && `${t(`screen.item_kind.${item.kind}`)} · `}
          {t('screen.live.minutes_of', { spent: number(Math.floor(item.spent_seconds / 60)), planned: number(item.minutes) })}
        </span>
      </div>
      {item.prepared_by && <p className={css.under}>{t('screen.notice.by', { name: item.prepared_by.full_name })}</p>}
      <Attachments meeting={live.id} files={filesOf(live.attachments, item.id)} />
      {!isOpen && item.conclusion && (
        <p className={css.conclusion}>
          <b>{t('screen.record.conclusion')}</b> {item.conclusion}
        </p>
      )}
      {item.kind !== 'break' && (
        <div onFocus={() => setOpened(true)}>
          {isOpen && <ConclusionField meeting={live.id} item={item} />}
          {votes && <ItemVotes meeting={live.id} votes={{ ...votes, may_record: votes.may_record && isOpen }} item={item} rows={rows} />}
        </div>
      )}
      {!isCurrent && <RowActs live={live} item={item} isOpen={isOpen} onOpen={setOpened} />}
    </li>
  )
}

interface RowActsProps {
  live: LiveMeeting
  item: LiveItem
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

function RowActs({ live, item, isOpen, onOpen }: RowActsProps) {
  const t = useWords()
  const { title } = item
  const go = useAct('PUT /api/meetings/{meeting}/current-item')
  const give = () => go.mutate({ path: { meeting: live.id }, body: { item: item.id, current_item: live.current_item ?? null } })
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <>
      <div className={css.folded}>
        <Button variant="default" size="xs" aria-label={t('screen.live.go_to', { title })} onClick={give}>
          {t('screen.live.go')}
        </Button>
        {item.kind !== 'break' && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<Chevron size={16} aria-hidden />}
            aria-expanded={isOpen}
            aria-label={t('screen.live.open_which', { title })}
            onClick={() => onOpen(!isOpen)}
          >
            {t('screen.live.open')}
          </Button>
        )}
      </div>
      <ProblemAlert error={go.error} />
    </>
  )
}

function ConclusionField({ meeting, item }: { meeting: string; item: LiveItem }) {
  const t = useWords()
  const act = useAct('PUT /api/meetings/{meeting}/items/{item}/conclusion')
  return (
    <SharedText
      label={t('screen.record.conclusion')}
      text={item.conclusion ?? ''}
      version={item.version}
      isSaving={act.isPending}
      error={act.error}
      onSave={(text, version, onSuccess) =>
        act.mutate({ path: { meeting, item: item.id }, body: { version, conclusion: text || null } }, { onSuccess })
      }
    />
  )
}
