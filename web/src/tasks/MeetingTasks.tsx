// The tasks of a meeting: what the cell has still to do by then, which is asked for there by itself, and what the meeting gives.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Day, Id, Task } from '../api/contract'
import { useAnswer, useRenewed } from '../api/hooks'
import { Panel, ProblemAlert } from '../design'
import css from '../design/meeting.module.css'
import { day, useWords } from '../words'
import { type OpenDialog, TaskDialogs } from './TaskDialogs'
import { TaskMark } from './TaskMark'

interface MeetingTasksProps {
  meeting: { id: Id; day: Day; cell: Id }
  // Grows when something of the meeting has changed.
  version?: number
}

export function MeetingTasks({ meeting, version = 0 }: MeetingTasksProps) {
  const t = useWords()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const { data, error, refetch } = useAnswer('GET /api/meetings/{meeting}/tasks', { path: { meeting: meeting.id } }, { keepsLast: true })
  useRenewed(version, refetch)
  if (!data) return <ProblemAlert error={error} again={() => void refetch()} />
  const { given, waiting, may_give: mayGive } = data
  const report = (task: Task) => setOpen({ act: 'report', task })
  return (
    <>
      {waiting.length > 0 && (
        <Panel title={t('screen.meeting_tasks.waiting')} note={t('screen.meeting_tasks.waiting_note')}>
          <TaskLines tasks={waiting} onReport={report} />
        </Panel>
      )}
      {(given.length > 0 || mayGive) && (
        <Panel
          title={t('screen.meeting_tasks.given')}
          actions={
            mayGive && (
              <Button
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
                aria-haspopup="dialog"
                data-noprint
                onClick={() => setOpen({ act: 'give', cell: meeting.cell, meeting })}
              >
                {t('screen.task.give')}
              </Button>
            )
          }
        >
          {given.length === 0 ? <p>{t('screen.meeting_tasks.none_given')}</p> : <TaskLines tasks={given} onReport={report} />}
        </Panel>
      )}
      <TaskDialogs open={open} onClose={() => setOpen(null)} />
    </>
  )
}

function TaskLines({ tasks, onReport }: { tasks: Task[]; onReport: (task: Task) => void }) {
  const t = useWords()
  return (
    <ul className={css.said}>
      {tasks.map((task) => (
        <li key={task.id}>
          <div className={css.recordHead}>
            <Link to={`/tasks/${task.id}`}>{task.title}</Link>
            <span>
              <TaskMark task={task} />
            </span>
          </div>
          <span className={css.under}>
            {t('screen.meeting_tasks.owner_due', { owner: task.owner?.full_name ?? t('screen.task.committee'), day: day(task.due_on) })}
          </span>
          {task.result && <p className={css.conclusion}>{task.result}</p>}
          {task.may_report && task.state !== 'done' && (
            <Button
              variant="default"
              size="xs"
              data-noprint
              aria-haspopup="dialog"
              aria-label={t('screen.task.report_which', { title: task.title })}
              onClick={() => onReport(task)}
            >
              {t('screen.task.report')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
