// The votes on one item, or on none, and what whoever runs the meeting can do about them.
import { Button, Group, Modal } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { Vote, Votes } from '../api/contract'
import { useAct } from '../api/hooks'
import { ConfirmDialog, notify } from '../design'
import css from '../design/voting.module.css'
import { useWords } from '../words'
import { VoteForm } from './VoteForm'
import { VoteResult } from './VoteResult'

interface ItemVotesProps {
  meeting: string
  votes: Votes
  // Those on no item of the agenda where it is null.
  item: { id: string; title: string } | null
  rows: Vote[]
  // Where a vote on no item can be recorded too.
  mayPutElsewhere?: boolean
}

type Open = { act: 'put' } | { act: 'correct' | 'remove'; vote: Vote }

export function ItemVotes({ meeting, votes, item, rows, mayPutElsewhere = false }: ItemVotesProps) {
  const t = useWords()
  const [open, setOpen] = useState<Open | null>(null)
  const mayPut = votes.may_record && (item !== null || mayPutElsewhere)
  const name = item ? t('screen.vote.put_on', { title: item.title }) : t('screen.vote.elsewhere')
  if (rows.length === 0 && !mayPut) return null
  return (
    <>
      {rows.length > 0 && (
        <ul className={css.votes} aria-label={name}>
          {rows.map((vote) => (
            <li key={vote.id}>
              <VoteResult vote={vote} />
              {votes.may_record && <RowActs vote={vote} onOpen={setOpen} />}
            </li>
          ))}
        </ul>
      )}
      {mayPut && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          leftSection={<IconHandStop size={16} aria-hidden />}
          aria-haspopup="dialog"
          aria-label={name}
          data-noprint
          onClick={() => setOpen({ act: 'put' })}
        >
          {item ? t('screen.vote.put') : name}
        </Button>
      )}
      {votes.may_record && (
        <VoteDialogs meeting={meeting} item={item?.id ?? null} votes={votes} open={open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function RowActs({ vote, onOpen }: { vote: Vote; onOpen: (open: Open) => void }) {
  const t = useWords()
  const { question } = vote
  return (
    <Group gap="xs" data-noprint>
      <Button
        variant="default"
        size="xs"
        aria-haspopup="dialog"
        aria-label={t('screen.vote.correct_which', { question })}
        onClick={() => onOpen({ act: 'correct', vote })}
      >
        {t('screen.vote.correct')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        aria-haspopup="dialog"
        aria-label={t('screen.vote.remove_which', { question })}
        onClick={() => onOpen({ act: 'remove', vote })}
      >
        {t('screen.vote.remove')}
      </Button>
    </Group>
  )
}

interface VoteDialogsProps {
  meeting: string
  item: string | null
  votes: Votes
  open: Open | null
  onClose: () => void
}

function VoteDialogs({ meeting, item, votes, open, onClose }: VoteDialogsProps) {
  const t = useWords()
  // While it closes, a dialog still says what it was about.
  const [last, setLast] = useState<Open>({ act: 'put' })
  if (open && open !== last) setLast(open)
  const drop = useAct('DELETE /api/meetings/{meeting}/votes/{vote}', onClose)
  const done = () => {
    onClose()
    notify(t('screen.vote.done'))
  }
  return (
    <>
      <Modal
        opened={open !== null && open.act !== 'remove'}
        onClose={onClose}
        title={t(last.act === 'put' ? 'screen.vote.heading' : 'screen.vote.correct_heading')}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        {open?.act === 'put' && <VoteForm meeting={meeting} item={item} votes={votes} onDone={done} />}
        {open?.act === 'correct' && (
          <VoteForm meeting={meeting} item={open.vote.item_id ?? null} votes={votes} vote={open.vote} onDone={done} />
        )}
      </Modal>
      <ConfirmDialog
        isOpen={open?.act === 'remove'}
        title={t('screen.vote.remove')}
        act={t('screen.vote.remove')}
        isGrave
        isActing={drop.isPending}
        error={drop.error}
        onClose={onClose}
        onAct={() => open?.act === 'remove' && drop.mutate({ path: { meeting, vote: open.vote.id } })}
      >
        {last.act === 'remove' && t('screen.vote.remove_says', { question: last.vote.question })}
      </ConfirmDialog>
    </>
  )
}
