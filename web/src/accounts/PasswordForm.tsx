// Another password for oneself.
import { Button, PasswordInput, Stack } from '@mantine/core'
import { useSession } from '../api/session'
import { ProblemAlert, useServerForm } from '../design'
import { useWords } from '../words'
import { newPasswordFaults } from './new_password'

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useWords()
  const login_name = useSession().account?.login_name ?? ''
  const { form, send, isSending, error, shown } = useServerForm({
    route: 'PUT /api/session/password',
    values: { current_password: '', new_password: '', again: '' },
    input: ({ current_password, new_password }) => ({ body: { current_password, new_password } }),
    validate: newPasswordFaults,
    onDone: () => {
      form.reset()
      onDone()
    },
  })
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('screen.password.show'), tabIndex: 0 } }
  return (
    <form onSubmit={send} noValidate>
      <Stack maw={420}>
        <ProblemAlert error={error} shown={shown} />
        {/* Password managers want to know whose password this is. */}
        <input type="text" autoComplete="username" value={login_name} readOnly hidden />
        <PasswordInput
          {...toggle}
          label={t('screen.password.current')}
          autoComplete="current-password"
          {...form.getInputProps('current_password')}
        />
        <PasswordInput
          {...toggle}
          label={t('screen.password.new')}
          description={t('screen.password.rules')}
          autoComplete="new-password"
          {...form.getInputProps('new_password')}
        />
        <PasswordInput {...toggle} label={t('screen.password.again')} autoComplete="new-password" {...form.getInputProps('again')} />
        <Button type="submit" loading={isSending} style={{ alignSelf: 'flex-start' }}>
          {t('screen.password.act')}
        </Button>
      </Stack>
    </form>
  )
}
