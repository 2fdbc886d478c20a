// In front of everything: sign in, sign in for the first time with a slip's code, or choose a password that is due.
import { Anchor, Button, PasswordInput, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Session } from '../api/contract'
import { useSessionChange } from '../api/session'
import { ProblemAlert, useServerForm } from '../design'
import { LanguageButton, TextSizeButton } from '../design/Switches'
import css from '../design/shell.module.css'
import { useWords } from '../words'
import { PasswordForm } from './PasswordForm'
import { newPasswordFaults } from './new_password'

export default function Door({ session }: { session: Session }) {
  const t = useWords()
  const [isFirst, setIsFirst] = useState(false)
  const mustChoose = session.account?.must_choose_password === true
  const title = t(mustChoose ? 'screen.password.choose' : isFirst ? 'screen.first.title' : 'screen.sign_in.title')
  useEffect(() => {
    document.title = `${title} – ${t('screen.product')}`
  }, [title, t])
  return (
    <main className={css.door}>
      <div className={css.doorBox}>
        <div className={css.doorHead}>
          <img src="/icon.svg" alt="" />
          <div>
            <Title order={1}>{t('screen.product')}</Title>
            <div>{session.site.name || t('screen.product.says')}</div>
          </div>
        </div>
        <section className={css.doorSheet} aria-label={title}>
          <Title order={2} mb="md">
            {title}
          </Title>
          {mustChoose ? (
            <ChooseDue session={session} />
          ) : isFirst ? (
            <First onBack={() => setIsFirst(false)} />
          ) : (
            <SignIn onFirst={() => setIsFirst(true)} />
          )}
        </section>
        <div className={css.doorFoot}>
          <TextSizeButton />
          <LanguageButton />
        </div>
      </div>
    </main>
  )
}

const large = { size: 'lg', required: true, withAsterisk: false } as const

function SignIn({ onFirst }: { onFirst: () => void }) {
  const t = useWords()
  const change = useSessionChange()
  const { form, send, isSending, error, shown } = useServerForm({
    route: 'POST /api/session',
    values: { login_name: '', password: '' },
    input: (values) => ({ body: { login_name: values.login_name.trim(), password: values.password } }),
    onDone: change,
  })
  return (
    <form onSubmit={send} className={css.bigFields} noValidate>
      <ProblemAlert error={error} shown={shown} />
      <TextInput
        {...large}
        label={t('screen.sign_in.login_name')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        {...form.getInputProps('login_name')}
      />
      <Password label={t('screen.sign_in.password')} autoComplete="current-password" {...form.getInputProps('password')} />
      <Button type="submit" h={52} fz="lg" loading={isSending}>
        {t('screen.sign_in.act')}
      </Button>
      <div>
        {t('screen.sign_in.has_slip')}{' '}
        <Anchor component="button" type="button" fw={600} fz="inherit" onClick={onFirst}>
          {t('screen.sign_in.first')}
        </Anchor>
      </div>
      <div>{t('screen.sign_in.forgotten')}</div>
    </form>
  )
}

function First({ onBack }: { onBack: () => void }) {
  const t = useWords()
  const change = useSessionChange()
  const { form, send, isSending, error, shown } = useServerForm({
    route: 'POST /api/session/first',
    values: { login_name: '', code: '', new_password: '', again: '' },
    input: ({ login_name, code, new_password }) => ({ body: { login_name: login_name.trim(), code: code.trim(), new_password } }),
    validate: newPasswordFaults,
    onDone: change,
  })
  return (
    <form onSubmit={send} className={css.bigFields} noValidate>
      <div>{t('screen.first.says')}</div>
      <ProblemAlert error={error} shown={shown} />
      <TextInput
        {...large}
        label={t('screen.sign_in.login_name')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        {...form.getInputProps('login_name')}
      />
      <TextInput
        {...large}
        label={t('screen.first.code')}
        description={t('screen.first.code_says')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        {...form.getInputProps('code')}
      />
      <Password
        label={t('screen.password.new')}
        description={t('screen.password.rules')}
        autoComplete="new-password"
        {...form.getInputProps('new_password')}
      />
      <Password label={t('screen.password.again')} autoComplete="new-password" {...form.getInputProps('again')} />
      <Button type="submit" h={52} fz="lg" loading={isSending}>
        {t('screen.first.act')}
      </Button>
      <Anchor component="button" type="button" fz="inherit" onClick={onBack}>
        {t('screen.first.back')}
      </Anchor>
    </form>
  )
}

function ChooseDue({ session }: { session: Session }) {
  const t = useWords()
  const change = useSessionChange()
  const done = () => session.account && change({ ...session, account: { ...session.account, must_choose_password: false } })
  return (
    <div className={css.bigFields}>
      <div>{t('screen.password.due')}</div>
      <PasswordForm onDone={done} />
    </div>
  )
}

type PasswordProps = React.ComponentProps<typeof PasswordInput>
function Password(props: PasswordProps) {
  const t = useWords()
  return <PasswordInput {...large} visibilityToggleButtonProps={{ 'aria-label': t('screen.password.show'), tabIndex: 0 }} {...props} />
}
