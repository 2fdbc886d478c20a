// The columns of a list of tasks.
import { Button } from '@mantine/core'
import type { Task } from '../api/contract'
import type { Column } from '../design'
import css from '../design/register.module.css'
import { day, useWords } from '../words'
import { TaskMark } from './TaskMark'

export function useTaskColumns(onReport: ((task: Task) => void) | null): Column<Task>[] {
  const t = useWords()
  return [
    { id: 'title', header: t('screen.task.what'), cell: (task) => task.title },
    {
      id: 'owner',
      header: t('screen.task.owner'),
      cell: (task) => (
        <>
          {task.owner?.full_name ?? t('screen.task.committee')}
          {task.helpers && <span className={css.under}>{t('screen.task.with', { helpers: task.helpers })}</span>}
        </>
      ),
    },
    { id: 'cell', header: t('register.column.cell'), cell: (task) => task.cell.path, isExtra: true },
    { id: 'given_on', header: t('screen.task.given_on'), cell: (task) => day(task.given_on), isExtra: true },
    { id: 'due_on', header: t('screen.task.due_on'), cell: (task) => day(task.due_on) },
    { id: 'state', header: t('screen.task.state'), cell: (task) => <TaskMark task={task} /> },
    {
      id: 'report',
      header: t('screen.task.report_column'),
      cell: (task) =>
        onReport && task.may_report && task.state !== 'done' ? (
          <span className={css.rowActs}>
            <Button
              variant="default"
              h={34}
              data-noprint
              aria-haspopup="dialog"
              aria-label={t('screen.task.report_which', { title: task.title })}
              onClick={() => onReport(task)}
            >
              {t('screen.task.report')}
            </Button>
          </span>
        ) : (
          task.result && <span className={css.under}>{task.result}</span>
        ),
    },
  ]
}
