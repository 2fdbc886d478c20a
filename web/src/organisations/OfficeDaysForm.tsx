// Since when somebody holds an office, and until when: to end it, or to put a day right.
import { Button, Group, Stack, Text } from '@mantine/core'
import type { OfficeRow } from '../api/contract'
import { DateField, ProblemAlert, useServerForm } from '../design'
import { useWords } from '../words'
import { isBefore } from './NewOfficeForm'

interface Values extends Record<string, unknown> {
  from_day: string | null
  to_day: string | null
}

export function OfficeDaysForm({ office, onDone }: { office: OfficeRow; onDone: () => void }) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useServerForm<'PATCH /api/offices/{office}', Values>({
    route: 'PATCH /api/offices/{office}',
    values: { from_day: office.from_day ?? null, to_day: office.to_day ?? null },
    input: (values) => ({
      path: { office: office.id },
      // A first day that is left empty stays as it was; without a last day the office is open.
      body: {
        version: office.version,
        ...(values.from_day && { from_day: values.from_day }),
        ...(values.to_day && { to_day: values.to_day }),
      },
    }),
    validate: (values) => ({
      from_day: values.from_day || !office.from_day ? null : t('screen.offices.from_missing'),
      to_day: isBefore(values.to_day, values.from_day) ? t('screen.to_before_from') : null,
    }),
    onDone,
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Text>
          {office.member.full_name} – {t(`register.office.${office.office}`)}
        </Text>
        <DateField {...form.getInputProps('from_day')} label={t('screen.from_day')} />
        <DateField {...form.getInputProps('to_day')} label={t('screen.to_day')} description={t('screen.offices.to_day_says')} />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t('screen.offices.change_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
