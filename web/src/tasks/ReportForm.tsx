// Saying how far a task is, and what came of it.
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import type { Task } from '../api/contract'
import { useSession } from '../api/session'
import { DateField, ProblemAlert, useServerForm } from '../design'
import { useWords } from '../words'

const states = ['under_way', 'done'] as const

interface Values extends Record<string, unknown> {
  state: (typeof states)[number]
  result: string
  evidence: string
  done_on: string | null
}

function useReportForm(task: Task, onDone: () => void) {
  const t = useWords()
  const { today } = useSession()
  return useServerForm<'PUT /api/tasks/{task}/report', Values>({
    route: 'PUT /api/tasks/{task}/report',
    values: {
      state: task.state === 'under_way' ? 'under_way' : 'done',
      result: task.result ?? '',
      evidence: task.evidence ?? '',
      done_on: task.done_on ?? today,
    },
    input: (values) => ({
      path: { task: task.id },
      body: {
        version: task.version,
        state: values.state,
        ...(values.result.trim() && { result: values.result }),
        ...(values.evidence.trim() && { evidence: values.evidence }),
        ...(values.state === 'done' && values.done_on && { done_on: values.done_on }),
      },
    }),
    validate: (values) => ({
      result: values.state === 'done' && !values.result.trim() ? t('task.result_missing') : null,
      done_on:
        values.state !== 'done' || !values.done_on
          ? null
          : values.done_on > today
            ? t('task.done_in_future')
            : values.done_on < task.given_on
              ? t('task.done_before_given')
              : null,
    }),
    onDone,
  })
}

export function ReportForm({ task, onDone }: { task: Task; onDone: () => void }) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useReportForm(task, onDone)
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <p style={{ margin: 0 }}>{task.title}</p>
        <Radio.Group {...form.getInputProps('state')} label={t('screen.task.how_far')}>
          <Group mt="xs">
            {states.map((state) => (
              <Radio key={state} value={state} label={t(`screen.state.${state}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          {...form.getInputProps('result')}
          label={t('screen.task.result')}
          description={t('screen.task.result_says')}
          autosize
          minRows={3}
          required={form.values.state === 'done'}
        />
        <Textarea
          {...form.getInputProps('evidence')}
          label={t('screen.task.evidence')}
          description={t('screen.task.evidence_says')}
          autosize
          minRows={2}
        />
        {form.values.state === 'done' && <DateField {...form.getInputProps('done_on')} label={t('screen.task.done_on')} />}
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t('screen.task.report_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
