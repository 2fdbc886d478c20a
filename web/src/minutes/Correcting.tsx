// Putting a sealed paper right: a new one that names it; and giving such a one up.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MeetingPaper } from '../api/contract'
import { ConfirmDialog, ProblemAlert } from '../design'
import { useWords } from '../words'
import { useCorrection, useGivingUp, whichOf } from './acts'

export function CorrectButton({ paper, sealed }: { paper: MeetingPaper; sealed: string }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const act = useCorrection(() => setIsOpen(false))
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('screen.minutes.correct')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('screen.minutes.correct_title')}
        act={t('screen.minutes.correct')}
        isActing={act.isPending}
        error={act.error}
        onAct={() => act.mutate({ path: whichOf(paper), body: { corrects: sealed } })}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('screen.minutes.correct_says')}</p>
      </ConfirmDialog>
    </>
  )
}

export function GiveUpButton({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  const act = useGivingUp(() => undefined)
  return (
    <>
      <Button
        variant="default"
        loading={act.isPending}
        onClick={() => act.mutate({ path: whichOf(paper), query: { version: paper.version } })}
      >
        {t('screen.minutes.give_up')}
      </Button>
      <ProblemAlert error={act.error} />
    </>
  )
}
