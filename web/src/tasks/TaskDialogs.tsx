// The dialogs of tasks, one at a time: what is open, and what is said when it is done.
import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Day, Id, Task } from '../api/contract'
import { notify } from '../design'
import { useWords } from '../words'
import { DropForm } from './DropForm'
import { ReportForm } from './ReportForm'
import { TaskForm } from './TaskForm'

export type OpenDialog = { act: 'give'; cell: Id; meeting?: { id: Id; day: Day } } | { act: 'change' | 'report' | 'drop'; task: Task }

export function TaskDialogs({ open, onClose }: { open: OpenDialog | null; onClose: () => void }) {
  const t = useWords()
  // While it closes, a dialog is still called what it was.
  const [last, setLast] = useState<OpenDialog['act']>('give')
  if (open && open.act !== last) setLast(open.act)
  const done = () => {
    onClose()
    if (open) notify(t(`screen.task.done.${open.act}`))
  }
  return (
    <Modal opened={open !== null} onClose={onClose} title={t(`screen.task.${last}`)} closeButtonProps={{ 'aria-label': t('screen.close') }}>
      {open?.act === 'give' && <TaskForm cell={open.cell} {...(open.meeting && { meeting: open.meeting })} onDone={done} />}
      {open?.act === 'change' && <TaskForm cell={open.task.cell.id} task={open.task} onDone={done} />}
      {open?.act === 'report' && <ReportForm task={open.task} onDone={done} />}
      {open?.act === 'drop' && <DropForm task={open.task} onDone={done} />}
    </Modal>
  )
}
