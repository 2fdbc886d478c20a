// One task: who is to do what by when, what gave it, and what came of it.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Task } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { type Fact, Facts, Page, Panel, PrintButton } from '../design'
import { day, useWords } from '../words'
import { type OpenDialog, TaskDialogs } from './TaskDialogs'
import { TaskMark } from './TaskMark'

export default function TaskPage() {
  const t = useWords()
  const { task: id = '' } = useParams()
  const { data, error, refetch } = useAnswer('GET /api/tasks/{task}', { path: { task: id } })
  const [open, setOpen] = useState<OpenDialog | null>(null)
  return (
    <Page
      title={t('screen.task.page')}
      crumbs={[
        { label: t('screen.tasks.title'), to: '/tasks' },
        ...(data ? [{ label: data.cell.name, to: `/tasks?organisation=${data.cell.id}` }] : []),
      ]}
      actions={data && <Acts task={data} onOpen={setOpen} />}
      isLoading={!data}
      error={error}
      again={() => void refetch()}
    >
      {data && (
        <>
          <Panel title={data.title}>
            <TaskFacts task={data} />
          </Panel>
          <TaskDialogs open={open} onClose={() => setOpen(null)} />
        </>
      )}
    </Page>
  )
}

function Acts({ task, onOpen }: { task: Task; onOpen: (open: OpenDialog) => void }) {
  const t = useWords()
  return (
    <>
      {task.may_report && (
        <Button aria-haspopup="dialog" onClick={() => onOpen({ act: 'report', task })}>
          {t(task.state === 'done' ? 'screen.task.report_again' : 'screen.task.report')}
        </Button>
      )}
      {task.may_change && (
        <>
          <Button variant="default" aria-haspopup="dialog" onClick={() => onOpen({ act: 'change', task })}>
            {t('screen.task.change')}
          </Button>
          <Button variant="default" aria-haspopup="dialog" onClick={() => onOpen({ act: 'drop', task })}>
            {t('screen.task.drop')}
          </Button>
        </>
      )}
      <PrintButton />
    </>
  )
}

const lines = (text: string) => <span style={{ whiteSpace: 'pre-line' }}>{text}</span>

function TaskFacts({ task }: { task: Task }) {
  const t = useWords()
  const some = (name: string, value: string | null | undefined): Fact[] => (value ? [{ name: t(name), value: lines(value) }] : [])
  const facts: Fact[] = [
    { name: t('screen.task.state'), value: <TaskMark task={task} /> },
    { name: t('screen.task.owner'), value: task.owner?.full_name ?? t('screen.task.committee') },
    ...some('screen.task.helpers', task.helpers),
    { name: t('register.column.cell'), value: task.cell.path },
    {
      name: t('screen.task.given_on'),
      value:
        task.origin?.kind === 'meeting' ? (
          <Link to={`/meetings/${task.origin.id}`}>{t('screen.task.given_at_meeting', { day: day(task.given_on) })}</Link>
        ) : (
          day(task.given_on)
        ),
    },
    { name: t('screen.task.due_on'), value: day(task.due_on) },
    ...(task.done_on ? [{ name: t('screen.task.done_on'), value: day(task.done_on) }] : []),
    ...some('screen.task.result', task.result),
    ...some('screen.task.evidence', task.evidence),
    ...(task.dropped_on ? [{ name: t('screen.task.dropped_on'), value: day(task.dropped_on) }] : []),
    ...some('screen.task.reason', task.reason),
  ]
  return <Facts facts={facts} />
}
