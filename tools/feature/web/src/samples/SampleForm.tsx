// Adding a sample, or changing one.
import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { Id, Sample } from '../api/contract'
import { DateField, ProblemAlert, useServerForm } from '../design'
import { useWords } from '../words'

// Named as the server's pointers are, so that its refusals stand beside them.
interface Values extends Record<string, unknown> {
  title: string
  day: string | null
}

interface SampleFormProps {
  cell: Id
  sample?: Sample
  onDone: () => void
}

function useSampleForm({ cell, sample, onDone }: SampleFormProps) {
  const t = useWords()
  const body = (values: Values) => ({ title: values.title.trim(), day: values.day ?? '' })
  const shared = {
    values: { title: sample?.title ?? '', day: sample?.day ?? null } as Values,
    validate: (values: Values) => ({
      title: values.title.trim() ? null : t('sample.title_missing'),
      day: values.day ? null : t('screen.samples.day_missing'),
    }),
    onDone,
  }
  const add = useServerForm<'POST /api/organisations/{organisation}/samples', Values>({
    ...shared,
    route: 'POST /api/organisations/{organisation}/samples',
    input: (values) => ({ path: { organisation: cell }, body: body(values) }),
  })
  const change = useServerForm<'PATCH /api/samples/{sample}', Values>({
    ...shared,
    route: 'PATCH /api/samples/{sample}',
    input: (values) => ({ path: { sample: sample?.id ?? '' }, body: { ...body(values), version: sample?.version ?? 0 } }),
  })
  return sample ? change : add
}

export function SampleForm(props: SampleFormProps) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useSampleForm(props)
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <TextInput {...form.getInputProps('title')} label={t('screen.samples.name')} autoComplete="off" required data-autofocus />
        <DateField {...form.getInputProps('day')} label={t('screen.samples.day')} required />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t(props.sample ? 'screen.samples.change_act' : 'screen.samples.add_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
