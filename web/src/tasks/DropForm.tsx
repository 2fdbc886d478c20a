// Dropping a task: it stays in the list with the reason, and nobody has to do it any more.
import { Button, Group, Stack, Textarea } from '@mantine/core'
import type { Task } from '../api/contract'
import { ProblemAlert, useServerForm } from '../design'
import { useWords } from '../words'

interface Values extends Record<string, unknown> {
  reason: string
}

export function DropForm({ task, onDone }: { task: Task; onDone: () => void }) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useServerForm<'POST /api/tasks/{task}/drop', Values>({
    route: 'POST /api/tasks/{task}/drop',
    values: { reason: '' },
    input: ({ reason }) => ({ path: { task: task.id }, body: { version: task.version, reason } }),
    validate: ({ reason }) => ({ reason: reason.trim() ? null : t('task.reason_missing') }),
    onDone,
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <p style={{ margin: 0 }}>{t('screen.task.drop_says', { title: task.title })}</p>
        <Textarea {...form.getInputProps('reason')} label={t('screen.task.reason')} autosize minRows={2} required data-autofocus />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" color="red" loading={isSending}>
            {t('screen.task.drop')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
