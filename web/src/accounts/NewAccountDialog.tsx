// A new account: of a member of the register, or of office staff who is none. Its slip is shown once.
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Slip } from '../api/contract'
import { useSession } from '../api/session'
import { ProblemAlert, useServerForm } from '../design'
import { MemberSelect } from '../members/MemberSelect'
import { useWords } from '../words'
import { AdministeredSelect } from './AdministeredSelect'
import { administeredTop } from './administered'
import { SlipDialog } from './SlipDialog'

interface Values extends Record<string, unknown> {
  whose: 'member' | 'other'
  organisation_id: string | null
  member_id: string | null
  name: string
  login_name: string
}

export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const [slip, setSlip] = useState<Slip | null>(null)
  if (slip) return <SlipDialog slip={slip} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} title={t('screen.accounts.add')} closeButtonProps={{ 'aria-label': t('screen.close') }}>
      <NewAccountForm onDone={setSlip} />
    </Modal>
  )
}

function NewAccountForm({ onDone }: { onDone: (slip: Slip) => void }) {
  const t = useWords()
  const session = useSession()
  const { form, send, isSending, error, shown } = useServerForm<'POST /api/accounts', Values>({
    route: 'POST /api/accounts',
    values: { whose: 'member', organisation_id: administeredTop(session), member_id: null, name: '', login_name: '' },
    input: (values) => ({
      body: {
        organisation_id: values.organisation_id ?? '',
        ...(values.whose === 'member' ? { member_id: values.member_id ?? '' } : { name: values.name.trim() }),
        ...(values.login_name.trim() && { login_name: values.login_name.trim() }),
      },
    }),
    validate: (values) => ({
      organisation_id: values.organisation_id ? null : t('screen.accounts.organisation_missing'),
      member_id: values.whose === 'other' || values.member_id ? null : t('screen.offices.member_missing'),
      name: values.whose === 'member' || values.name.trim() ? null : t('screen.accounts.name_missing'),
    }),
    onDone,
  })
  const values = form.getValues()
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <AdministeredSelect
          {...form.getInputProps('organisation_id')}
          label={t('screen.accounts.organisation')}
          description={t('screen.accounts.organisation_says')}
          required
        />
        <Radio.Group {...form.getInputProps('whose')} label={t('screen.accounts.whose')}>
          <Stack gap="xs" mt="xs">
            <Radio value="member" label={t('screen.accounts.of_member')} />
            <Radio value="other" label={t('screen.accounts.of_other')} />
          </Stack>
        </Radio.Group>
        {values.whose === 'member' && values.organisation_id && (
          <MemberSelect
            {...form.getInputProps('member_id')}
            key={values.organisation_id}
            label={t('screen.offices.member')}
            organisation={values.organisation_id}
            required
          />
        )}
        {values.whose === 'other' && (
          <TextInput {...form.getInputProps('name')} label={t('register.column.full_name')} autoComplete="off" required />
        )}
        <TextInput
          {...form.getInputProps('login_name')}
          label={t('screen.accounts.login_name')}
          description={t('screen.accounts.login_name_says')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {t('screen.accounts.add_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
