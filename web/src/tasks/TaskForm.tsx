// Giving a task, or changing one that is open.
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day, Id, Task } from '../api/contract'
import { newId } from '../api/ids'
import { useSession } from '../api/session'
import { DateField, ProblemAlert, useServerForm } from '../design'
import { MemberSelect } from '../members/MemberSelect'
import { useWords } from '../words'

// Named as the server's pointers are, so that its refusals stand beside them.
interface Values extends Record<string, unknown> {
  title: string
  owner_id: string | null
  helpers: string
  due_on: string | null
}

interface TaskFormProps {
  cell: Id
  task?: Task
  // Which gives it, on its own day.
  meeting?: { id: Id; day: Day }
  onDone: () => void
}

function useTaskForm({ cell, task, meeting, onDone }: TaskFormProps) {
  const t = useWords()
  const { today } = useSession()
  // Made once for the form: however often it is sent, the task is given once.
  const [id] = useState(newId)
  const body = (values: Values) => ({
    title: values.title.trim(),
    due_on: values.due_on ?? '',
    ...(values.owner_id && { owner_id: values.owner_id }),
    ...(values.helpers.trim() && { helpers: values.helpers.trim() }),
  })
  const shared = {
    values: {
      title: task?.title ?? '',
      owner_id: task?.owner?.id ?? null,
      helpers: task?.helpers ?? '',
      due_on: task?.due_on ?? null,
    } as Values,
    validate: (values: Values) => ({
      title: values.title.trim() ? null : t('task.title_missing'),
      due_on: !values.due_on
        ? t('screen.task.due_missing')
        : values.due_on < (task?.given_on ?? meeting?.day ?? today)
          ? t('task.due_before_given')
          : null,
    }),
    onDone,
  }
  const give = useServerForm<'POST /api/organisations/{organisation}/tasks', Values>({
    ...shared,
    route: 'POST /api/organisations/{organisation}/tasks',
    input: (values) => ({ path: { organisation: cell }, body: { id, ...body(values) } }),
  })
  const giveInMeeting = useServerForm<'POST /api/meetings/{meeting}/tasks', Values>({
    ...shared,
    route: 'POST /api/meetings/{meeting}/tasks',
    input: (values) => ({ path: { meeting: meeting?.id ?? '' }, body: { id, ...body(values) } }),
  })
  const change = useServerForm<'PATCH /api/tasks/{task}', Values>({
    ...shared,
    route: 'PATCH /api/tasks/{task}',
    input: (values) => ({ path: { task: task?.id ?? '' }, body: { ...body(values), version: task?.version ?? 0 } }),
  })
  if (task) return change
  return meeting ? giveInMeeting : give
}

export function TaskForm(props: TaskFormProps) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useTaskForm(props)
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Textarea {...form.getInputProps('title')} label={t('screen.task.what')} autosize minRows={2} required data-autofocus />
        <MemberSelect
          {...form.getInputProps('owner_id')}
          label={t('screen.task.owner')}
          description={t('screen.task.owner_says')}
          organisation={props.cell}
          {...(props.task?.owner && { known: props.task.owner })}
        />
        <TextInput {...form.getInputProps('helpers')} label={t('screen.task.helpers')} autoComplete="off" />
        <DateField {...form.getInputProps('due_on')} label={t('screen.task.due_on')} required />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t(props.task ? 'screen.task.change_act' : 'screen.task.give_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
