// Recording a vote by show of hands, or correcting one while its meeting takes votes.
import { Button, Checkbox, Group, NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Vote, VoteMatter, Votes } from '../api/contract'
import { newId } from '../api/ids'
import { ProblemAlert, useServerForm } from '../design'
import css from '../design/voting.module.css'
import { number, useWords } from '../words'
import { RuleOfVote } from './RuleOfVote'

// Named as the server's pointers are, so that its refusals stand beside them.
interface Values extends Record<string, unknown> {
  matter: VoteMatter
  question: string
  in_favour: number | ''
  against: number | ''
  abstained: number | ''
  present: number | ''
  renews: boolean
}

interface VoteFormProps {
  meeting: string
  item: string | null
  votes: Votes
  vote?: Vote
  onDone: () => void
}

export function VoteForm({ meeting, item, votes, vote, onDone }: VoteFormProps) {
  const t = useWords()
  const { needs, present_between: between } = votes
  // Made once for the form: however often it is sent, the vote is recorded once.
  const [id] = useState(() => vote?.id ?? newId())
  const { form, send, isSending, error, shown } = useServerForm<'PUT /api/meetings/{meeting}/votes/{vote}', Values>({
    route: 'PUT /api/meetings/{meeting}/votes/{vote}',
    values: {
      matter: vote?.matter ?? needs[0]?.matter ?? 'ordinary',
      question: vote?.question ?? '',
      in_favour: vote?.in_favour ?? '',
      against: vote?.against ?? 0,
      abstained: vote?.abstained ?? 0,
      present: vote?.present ?? '',
      renews: false,
    },
    validate: (values) => ({
      question: values.question.trim() ? null : t('vote.question_missing'),
      in_favour: values.in_favour === '' ? t('vote.nobody_voted') : null,
      present:
        between && values.present === '' ? t('vote.present_is_needed', { least: number(between.least), most: number(between.most) }) : null,
    }),
    input: (values) => ({
      path: { meeting, vote: id },
      body: {
        version: vote?.version ?? 0,
        item_id: item,
        matter: values.matter,
        question: values.question.trim(),
        in_favour: values.in_favour || 0,
        against: values.against || 0,
        abstained: values.abstained || 0,
        // Stating another number of those who were there means to count them anew.
        bases: values.renews || (between && vote && values.present !== vote.present) ? 'renew' : 'keep',
        present: between ? values.present || 0 : null,
      },
    }),
    onDone,
  })
  const need = needs.find((each) => each.matter === form.values.matter)
  const count = (name: 'in_favour' | 'against' | 'abstained' | 'present') => (
    <NumberInput {...form.getInputProps(name)} label={t(`screen.vote.${name}`)} min={0} allowDecimal={false} allowNegative={false} />
  )
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Textarea {...form.getInputProps('question')} label={t('screen.vote.question')} autosize minRows={2} required data-autofocus />
        {needs.length > 1 && (
          <Select
            {...form.getInputProps('matter')}
            label={t('screen.vote.matter')}
            data={needs.map((each) => ({ value: each.matter, label: t(`vote.matter.${each.matter}`) }))}
            allowDeselect={false}
          />
        )}
        {need?.decision && !vote && <RuleOfVote decision={need.decision} />}
        <div className={css.counts}>
          {count('in_favour')}
          {count('against')}
          {count('abstained')}
        </div>
        {between && count('present')}
        {vote && !between && <Checkbox {...form.getInputProps('renews', { type: 'checkbox' })} label={t('screen.vote.renew')} />}
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t('screen.vote.record_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
