// How a task stands: late before anything else, and done late where it was.
import type { Task } from '../api/contract'
import { StateMark } from '../design'
import { useWords } from '../words'

export function TaskMark({ task }: { task: Task }) {
  const t = useWords()
  if (task.is_late) return <StateMark state="late" label={t('screen.task.late')} />
  const isDoneLate = task.done_on != null && task.done_on > task.due_on
  return <StateMark state={task.state} {...(isDoneLate && { label: t('screen.task.done_late') })} />
}
