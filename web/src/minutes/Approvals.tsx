// Who stands for the paper: each for himself, or on his word where there is one PC in the room.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import type { MeetingPaper } from '../api/contract'
import { ConfirmDialog, Panel, ProblemAlert } from '../design'
import css from '../design/report.module.css'
import { instant, useWords } from '../words'
import { useApproval, whichOf } from './acts'

type Approver = MeetingPaper['approvers'][number]

export function Approvals({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  return (
    <Panel title={t('screen.minutes.approvals')} note={t('screen.minutes.approvals_say')}>
      <ul className={css.checks}>
        {paper.approvers.map((approver) => (
          <li key={approver.role}>
            <OneApproval paper={paper} approver={approver} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OneApproval({ paper, approver }: { paper: MeetingPaper; approver: Approver }) {
  const t = useWords()
  const given = paper.approvals.find((one) => one.role === approver.role)
  const role = t(`screen.minutes.${approver.role}_label`)
  if (given)
    return (
      <>
        <IconCheck size={18} aria-hidden className={css.good} />
        <div>
          <b>{t('screen.minutes.approved', { role, name: given.name })}</b>
          <div>
            {given.is_on_word
              ? t('screen.minutes.on_word_of', { by: given.recorded_by, at: instant(given.at) })
              : t('screen.minutes.approved_at', { at: instant(given.at) })}
          </div>
        </div>
      </>
    )
  return (
    <>
      <IconCircleDashed size={18} aria-hidden />
      <div>
        <b>{t('screen.minutes.to_approve', { role, name: approver.name ?? t('screen.minutes.not_known') })}</b>
        {paper.version > 0 && paper.state !== 'sealed' && <Acts paper={paper} approver={approver} />}
      </div>
    </>
  )
}

function Acts({ paper, approver }: { paper: MeetingPaper; approver: Approver }) {
  const t = useWords()
  const act = useApproval()
  const approve = (on_word: boolean, name?: string) =>
    act.mutate({
      path: whichOf(paper),
      body: { version: paper.version, role: approver.role, on_word, ...(name && { name }) },
    })
  if (approver.is_caller)
    return (
      <>
        <Button mt={6} loading={act.isPending} onClick={() => approve(false)}>
          {t('screen.minutes.approve')}
        </Button>
        <ProblemAlert error={act.error} />
      </>
    )
  if (!paper.may_edit) return null
  return <OnWord approver={approver} isActing={act.isPending} error={act.error} onApprove={(name) => approve(true, name)} />
}

interface OnWordProps {
  approver: Approver
  isActing: boolean
  error: ReturnType<typeof useApproval>['error']
  onApprove: (name: string | undefined) => void
}

function OnWord({ approver, isActing, error, onApprove }: OnWordProps) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [isHeard, setIsHeard] = useState(false)
  const [name, setName] = useState('')
  const known = approver.name ?? name.trim()
  return (
    <>
      <Button mt={6} variant="default" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('screen.minutes.on_word')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('screen.minutes.on_word_title', { role: t(`screen.minutes.${approver.role}_label`) })}
        act={t('screen.minutes.on_word_act')}
        isActing={isActing}
        error={error}
        onAct={() => isHeard && known && onApprove(approver.name ? undefined : known)}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('screen.minutes.on_word_says')}</p>
        {!approver.name && (
          <TextInput label={t('screen.minutes.full_name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        )}
        <Checkbox
          mt="sm"
          label={t('screen.minutes.heard', { name: known || '…' })}
          checked={isHeard}
          onChange={(event) => setIsHeard(event.currentTarget.checked)}
        />
      </ConfirmDialog>
    </>
  )
}
