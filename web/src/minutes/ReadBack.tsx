// When the minutes were read to the meeting, and how they were agreed.
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MeetingPaper } from '../api/contract'
import { DateField, Panel, ProblemAlert } from '../design'
import { clock, useWords } from '../words'
import { readClock } from '../meetings/clock_text'
import { useReadBack, whichOf } from './acts'

export function ReadBack({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const mayAct = paper.may_edit && paper.version > 0
  return (
    <Panel title={t('screen.minutes.read_back')}>
      <p>{paper.read_back_says ?? t('screen.minutes.not_read_back')}</p>
      {mayAct && !isOpen && (
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {t(paper.read_back ? 'screen.minutes.read_back_again' : 'screen.minutes.read_back_act')}
        </Button>
      )}
      {mayAct && isOpen && <Form paper={paper} onDone={() => setIsOpen(false)} />}
    </Panel>
  )
}

function Form({ paper, onDone }: { paper: MeetingPaper; onDone: () => void }) {
  const t = useWords()
  const [on, setOn] = useState<string | null>(paper.read_back?.on ?? paper.meeting.day)
  const [time, setTime] = useState(paper.read_back ? clock(paper.read_back.minute) : '')
  const [note, setNote] = useState(paper.read_back?.note ?? '')
  const act = useReadBack(onDone)
  const minute = readClock(time)
  return (
    <>
      <DateField label={t('screen.minutes.read_on')} value={on} onChange={setOn} />
      <TextInput
        label={t('screen.minutes.read_at')}
        value={time}
        error={time.trim() !== '' && minute === null && t('screen.plan.time_unclear')}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <TextInput
        label={t('screen.minutes.read_note')}
        description={t('screen.minutes.read_note_says')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemAlert error={act.error} />
      <Group mt="sm" justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('screen.cancel')}
        </Button>
        <Button
          loading={act.isPending}
          disabled={!on || minute === null}
          onClick={() =>
            on &&
            minute !== null &&
            act.mutate({ path: whichOf(paper), body: { version: paper.version, on, minute, note: note.trim() || null } })
          }
        >
          {t('screen.save')}
        </Button>
      </Group>
    </>
  )
}
