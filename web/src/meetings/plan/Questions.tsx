// The questions that the chair opens ahead of the meeting.
import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Panel } from '../../design'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import { newId } from '../new_id'
import type { Draft } from './draft'

interface QuestionsProps {
  questions: Draft['questions']
  faults: Map<string, string>
  onChange: (part: Partial<Draft>) => void
}

export function Questions({ questions, faults, onChange }: QuestionsProps) {
  const t = useWords()
  const set = (next: Draft['questions']) => onChange({ questions: next })
  return (
    <Panel title={t('screen.questions.heading')} note={t('screen.questions.note')}>
      <ol className={css.questions}>
        {questions.map((each, at) => (
          <li key={each.id}>
            <Textarea
              aria-label={t('screen.questions.which', { number: at + 1 })}
              autosize
              minRows={1}
              value={each.question}
              error={faults.get(each.id)}
              onChange={(event) => {
                const question = event.currentTarget.value
                set(questions.map((other) => (other.id === each.id ? { ...other, question } : other)))
              }}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t('screen.questions.remove', { number: at + 1 })}
              onClick={() => set(questions.filter((other) => other.id !== each.id))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => set([...questions, { id: newId(), question: '' }])}
      >
        {t('screen.questions.add')}
      </Button>
    </Panel>
  )
}
