// A member takes up an office in an organisation.
import { Button, Group, Select, Stack } from '@mantine/core'
import type { Office, Organisation } from '../api/contract'
import { useSession } from '../api/session'
import { DateField, ProblemAlert, useServerForm } from '../design'
import { MemberSelect } from '../members/MemberSelect'
import { useWords } from '../words'

const offices: Office[] = ['secretary', 'deputy', 'committee_member']

interface Values extends Record<string, unknown> {
  member_id: string | null
  office: Office | null
  from_day: string | null
  to_day: string | null
}

export function NewOfficeForm({ organisation, onDone }: { organisation: Organisation; onDone: () => void }) {
  const t = useWords()
  const { today } = useSession()
  const { form, send, isSending, error, shown } = useServerForm<'POST /api/offices', Values>({
    route: 'POST /api/offices',
    values: { member_id: null, office: null, from_day: today, to_day: null },
    input: (values) => ({
      body: {
        organisation_id: organisation.id,
        member_id: values.member_id ?? '',
        office: values.office ?? 'committee_member',
        from_day: values.from_day ?? '',
        ...(values.to_day && { to_day: values.to_day }),
      },
    }),
    validate: (values) => ({
      member_id: values.member_id ? null : t('screen.offices.member_missing'),
      office: values.office ? null : t('screen.offices.office_missing'),
      from_day: values.from_day ? null : t('screen.offices.from_missing'),
      to_day: isBefore(values.to_day, values.from_day) ? t('screen.to_before_from') : null,
    }),
    onDone,
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <MemberSelect
          {...form.getInputProps('member_id')}
          label={t('screen.offices.member')}
          description={t('screen.offices.member_says')}
          organisation={organisation.id}
          required
        />
        <Select
          {...form.getInputProps('office')}
          label={t('register.column.office')}
          data={offices.map((office) => ({ value: office, label: t(`register.office.${office}`) }))}
          required
        />
        <DateField {...form.getInputProps('from_day')} label={t('screen.from_day')} required />
        <DateField {...form.getInputProps('to_day')} label={t('screen.to_day')} description={t('screen.to_day_says')} />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t('screen.offices.add_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export function isBefore(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other
}
