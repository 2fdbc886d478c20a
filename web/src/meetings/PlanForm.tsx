// Planning a meeting, or changing one that is planned.
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import type { MeetingKind, PlannedMeeting } from '../api/contract'
import { useSession } from '../api/session'
import { DateField, ProblemAlert, useServerForm } from '../design'
import { clock, useWords } from '../words'
import { readClock } from './clock_text'

const kinds: MeetingKind[] = ['regular', 'thematic', 'combined', 'extraordinary', 'committee']

// Named as the server's pointers are, so that its refusals stand beside them.
interface Values extends Record<string, unknown> {
  kind: MeetingKind
  day: string | null
  start_minute: string
  place: string
}

interface PlanFormProps {
  cell: string
  planned?: PlannedMeeting
  onDone: () => void
}

function usePlanForm({ cell, planned, onDone }: PlanFormProps) {
  const t = useWords()
  const { today } = useSession()
  const body = (values: Values) => ({
    kind: values.kind,
    day: values.day ?? '',
    ...(values.start_minute.trim() && { start_minute: readClock(values.start_minute) }),
    ...(values.place.trim() && { place: values.place.trim() }),
  })
  const shared = {
    values: {
      kind: planned?.kind ?? 'regular',
      day: planned?.day ?? null,
      start_minute: planned?.start_minute == null ? '' : clock(planned.start_minute),
      place: planned?.place ?? '',
    } as Values,
    validate: (values: Values) => ({
      day: !values.day
        ? t('screen.plan.day_missing')
        : values.day < today && values.day !== planned?.day
          ? t('planned_meeting.day_is_over')
          : null,
      start_minute: values.start_minute.trim() && readClock(values.start_minute) === null ? t('screen.plan.time_unclear') : null,
    }),
    onDone,
  }
  const add = useServerForm<'POST /api/organisations/{organisation}/planned-meetings', Values>({
    ...shared,
    route: 'POST /api/organisations/{organisation}/planned-meetings',
    input: (values) => ({ path: { organisation: cell }, body: body(values) }),
  })
  const change = useServerForm<'PATCH /api/planned-meetings/{planned}', Values>({
    ...shared,
    route: 'PATCH /api/planned-meetings/{planned}',
    input: (values) => ({ path: { planned: planned?.id ?? '' }, body: { ...body(values), version: planned?.version ?? 0 } }),
  })
  return planned ? change : add
}

export function PlanForm(props: PlanFormProps) {
  const t = useWords()
  const { form, send, isSending, error, shown } = usePlanForm(props)
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Select
          {...form.getInputProps('kind')}
          label={t('screen.meetings.kind')}
          data={kinds.map((kind) => ({ value: kind, label: t(`screen.meeting_kind.${kind}`) }))}
          required
        />
        <DateField {...form.getInputProps('day')} label={t('screen.plan.day')} required />
        <TextInput
          {...form.getInputProps('start_minute')}
          label={t('screen.plan.time')}
          placeholder={t('screen.plan.time_example')}
          autoComplete="off"
        />
        <TextInput {...form.getInputProps('place')} label={t('screen.plan.place')} placeholder={t('screen.plan.place_example')} />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t(props.planned ? 'screen.plan.change_act' : 'screen.plan.add_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
