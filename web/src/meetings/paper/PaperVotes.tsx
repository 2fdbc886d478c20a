// The votes by show of hands that the paper tells of.
import { ActionIcon, Button, NumberInput, Select, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { VoteMatter } from '../../api/contract'
import { newId } from '../../api/ids'
import { Panel } from '../../design'
import css from '../../design/meeting.module.css'
import voteCss from '../../design/voting.module.css'
import { useWords } from '../../words'
import { asksPresent, type PaperDraft, type PaperVote } from './draft'

const matters: VoteMatter[] = ['ordinary', 'admission', 'recognition']

interface PaperVotesProps {
  draft: PaperDraft
  // Those that the server has already.
  recorded: string[]
  faultOf: (vote: string, pointer: string) => string | undefined
  onChange: (votes: PaperVote[]) => void
}

export function PaperVotes({ draft, recorded, faultOf, onChange }: PaperVotesProps) {
  const t = useWords()
  const { votes } = draft
  const open = votes.filter((vote) => !recorded.includes(vote.id))
  const added = (): PaperVote => ({
    id: newId(),
    item_id: null,
    matter: 'ordinary',
    question: '',
    in_favour: null,
    against: null,
    abstained: null,
    present: null,
  })
  return (
    <Panel title={t('screen.paper.votes')} note={t('screen.paper.votes_note')}>
      <ol className={css.agenda}>
        {open.map((vote) => (
          <li key={vote.id} className={voteCss.entered}>
            <VoteFields
              vote={vote}
              number={votes.indexOf(vote) + 1}
              draft={draft}
              faultOf={(pointer) => faultOf(vote.id, pointer)}
              onChange={(part) => onChange(votes.map((each) => (each.id === vote.id ? { ...each, ...part } : each)))}
              onRemove={() => onChange(votes.filter((each) => each.id !== vote.id))}
            />
          </li>
        ))}
      </ol>
      <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => onChange([...votes, added()])}>
        {t('screen.paper.add_vote')}
      </Button>
    </Panel>
  )
}

interface VoteFieldsProps {
  vote: PaperVote
  number: number
  draft: PaperDraft
  faultOf: (pointer: string) => string | undefined
  onChange: (part: Partial<PaperVote>) => void
  onRemove: () => void
}

function VoteFields({ vote, number, draft, faultOf, onChange, onRemove }: VoteFieldsProps) {
  const t = useWords()
  const count = (name: 'in_favour' | 'against' | 'abstained' | 'present') => (
    <NumberInput
      label={t(name === 'present' ? 'screen.vote.present' : `screen.vote.${name}`)}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      value={vote[name] ?? ''}
      error={faultOf(`/${name}`)}
      onChange={(value) => onChange({ [name]: value === '' ? null : Number(value) })}
    />
  )
  return (
    <>
      <Textarea
        label={t('screen.paper.question_of', { number })}
        autosize
        minRows={1}
        value={vote.question}
        error={faultOf('/question')}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      <Select
        label={t('screen.paper.vote_item')}
        data={draft.items.filter((item) => item.title.trim()).map((item) => ({ value: item.id, label: item.title }))}
        clearable
        value={vote.item_id}
        error={faultOf('/item_id')}
        onChange={(item_id) => onChange({ item_id })}
      />
      {draft.kind !== 'committee' && (
        <Select
          label={t('screen.vote.matter')}
          data={matters.map((matter) => ({ value: matter, label: t(`vote.matter.${matter}`) }))}
          allowDeselect={false}
          value={vote.matter}
          error={faultOf('/matter')}
          onChange={(matter) => matter && onChange({ matter: matter as VoteMatter })}
        />
      )}
      <div className={voteCss.counts}>
        {count('in_favour')}
        {count('against')}
        {count('abstained')}
      </div>
      <div className={voteCss.counts}>
        {asksPresent(draft) && count('present')}
        <ActionIcon variant="subtle" size="lg" color="red" aria-label={t('screen.paper.remove_vote', { number })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </>
  )
}
