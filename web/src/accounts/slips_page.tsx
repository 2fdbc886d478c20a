// Slips for the first sign-in of everybody in an organisation and below who has none yet: made, printed, handed out.
import { Alert, Button, Checkbox, Group, Radio, Stack } from '@mantine/core'
import { IconAlertTriangle, IconPrinter, IconTicket } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { NewSlips, Slip } from '../api/contract'
import { useSession } from '../api/session'
import { EmptyState, Page, Panel, ProblemAlert, useServerForm } from '../design'
import css from '../design/slips.module.css'
import { number, useWords } from '../words'
import { administeredTop } from './administered'
import { AdministeredSelect } from './AdministeredSelect'
import { SlipSheets } from './SlipSheets'
import { sheetsOf } from './slips'

export default function SlipsPage() {
  const t = useWords()
  const [slips, setSlips] = useState<Slip[] | null>(null)
  return (
    <Page title={t('screen.slips.title')} crumbs={[{ label: t('screen.accounts.title'), to: '/accounts' }]}>
      {slips === null || slips.length === 0 ? (
        <Panel title={t('screen.slips.who')} note={t('screen.slips.says')}>
          <SlipsForm onDone={setSlips} />
          {slips && (
            <EmptyState icon={IconTicket} title={t('screen.slips.nobody')}>
              {t('screen.slips.nobody_says')}
            </EmptyState>
          )}
        </Panel>
      ) : (
        <Made slips={slips} onAgain={() => setSlips(null)} />
      )}
    </Page>
  )
}

interface Values extends Record<string, unknown> {
  organisation_id: string | null
  whom: NewSlips['whom']
  renew: boolean
}

function SlipsForm({ onDone }: { onDone: (slips: Slip[]) => void }) {
  const t = useWords()
  const session = useSession()
  const { form, send, isSending, error, shown } = useServerForm<'POST /api/accounts/slips', Values>({
    route: 'POST /api/accounts/slips',
    values: { organisation_id: administeredTop(session), whom: 'office_holders', renew: false },
    input: (values) => ({ body: { organisation_id: values.organisation_id ?? '', whom: values.whom, renew: values.renew } }),
    validate: (values) => ({ organisation_id: values.organisation_id ? null : t('screen.accounts.organisation_missing') }),
    onDone: (answer) => onDone(answer.slips),
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md" maw="40rem">
        <AdministeredSelect
          {...form.getInputProps('organisation_id')}
          label={t('screen.accounts.organisation')}
          description={t('screen.slips.organisation_says')}
          required
        />
        <Radio.Group {...form.getInputProps('whom')} label={t('screen.slips.whom')}>
          <Stack gap="sm" mt="xs">
            {(['office_holders', 'members'] as const).map((whom) => (
              <Radio key={whom} value={whom} label={t(`screen.slips.${whom}`)} description={t(`screen.slips.${whom}_says`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          {...form.getInputProps('renew', { type: 'checkbox' })}
          label={t('screen.slips.renew')}
          description={t('screen.slips.renew_says')}
        />
        <ProblemAlert error={error} shown={shown} />
        <Group>
          <Button type="submit" loading={isSending}>
            {t('screen.slips.act')}
          </Button>
          <span className={css.quiet}>{t('screen.slips.act_says')}</span>
        </Group>
      </Stack>
    </form>
  )
}

function Made({ slips, onAgain }: { slips: Slip[]; onAgain: () => void }) {
  const t = useWords()
  useLeavingAsks()
  return (
    <>
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} role="status" mb="md">
        {t('screen.slips.once_many')}
      </Alert>
      <Group mb="md" justify="space-between">
        <b role="status">{t('screen.slips.made', { slips: number(slips.length), sheets: number(sheetsOf(slips).length) })}</b>
        <Group>
          <Button variant="default" component={Link} to="/accounts">
            {t('screen.slips.to_accounts')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('screen.slips.again')}
          </Button>
          <Button leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />} onClick={() => window.print()}>
            {t('screen.slips.print')}
          </Button>
        </Group>
      </Group>
      <SlipSheets slips={slips} />
    </>
  )
}

// The codes are nowhere else: the browser asks before the page is closed.
function useLeavingAsks() {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}
