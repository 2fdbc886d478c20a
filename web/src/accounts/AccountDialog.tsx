// One account: what it is, a new code for a forgotten password, blocking, and work in an office.
import { Button, Group, Modal, Title } from '@mantine/core'
import { IconKey, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Account, Slip } from '../api/contract'
import { useAct } from '../api/hooks'
import { useSession } from '../api/session'
import { ConfirmDialog, Facts, notify, ProblemAlert, StateMark } from '../design'
import { instant, useWords } from '../words'
import { Posts } from './Posts'
import { SlipDialog } from './SlipDialog'

export function AccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useWords()
  const own = useSession().account?.id === account.id
  const [slip, setSlip] = useState<Slip | null>(null)
  if (slip) return <SlipDialog slip={slip} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} size="lg" title={account.name} closeButtonProps={{ 'aria-label': t('screen.close') }}>
      <AccountFacts account={account} />
      {own ? <p>{t('screen.accounts.own')}</p> : <Acts account={account} onSlip={setSlip} />}
      <Title order={3} mt="lg">
        {t('screen.posts.title')}
      </Title>
      <Posts account={account} />
    </Modal>
  )
}

function AccountFacts({ account }: { account: Account }) {
  const t = useWords()
  return (
    <Facts
      facts={[
        { name: t('screen.accounts.login_name'), value: account.login_name },
        { name: t('screen.accounts.state'), value: <StateMark state={account.state} /> },
        {
          name: t('screen.accounts.member'),
          value: account.member_id ? (
            <Link to={`/members/${account.member_id}`}>{account.cell?.path ?? account.name}</Link>
          ) : (
            t('screen.accounts.no_member')
          ),
        },
        {
          name: t('screen.sessions.last_seen'),
          value: account.last_seen_at ? instant(account.last_seen_at) : t('screen.accounts.never_seen'),
        },
        ...(account.is_administrator ? [{ name: t('screen.accounts.special'), value: t('screen.accounts.is_administrator') }] : []),
      ]}
    />
  )
}

function Acts({ account, onSlip }: { account: Account; onSlip: (slip: Slip) => void }) {
  const t = useWords()
  const [open, setOpen] = useState<'reset' | 'block' | null>(null)
  const reset = useAct('POST /api/accounts/{account}/reset', onSlip)
  const change = useAct('PATCH /api/accounts/{account}', (changed) => {
    setOpen(null)
    notify(t(changed.state === 'blocked' ? 'screen.accounts.blocked_done' : 'screen.accounts.opened_done', { name: account.name }))
  })
  const path = { account: account.id }
  const isBlocked = account.state === 'blocked'
  return (
    <>
      <Group mt="md">
        {!isBlocked && (
          <Button variant="default" leftSection={<IconKey size={18} stroke={1.7} aria-hidden />} onClick={() => setOpen('reset')}>
            {t('screen.accounts.reset')}
          </Button>
        )}
        {isBlocked ? (
          <Button
            variant="default"
            loading={change.isPending}
            leftSection={<IconLockOpen size={18} stroke={1.7} aria-hidden />}
            onClick={() => change.mutate({ path, body: { version: account.version, state: 'active' } })}
          >
            {t('screen.accounts.open')}
          </Button>
        ) : (
          <Button variant="default" leftSection={<IconLock size={18} stroke={1.7} aria-hidden />} onClick={() => setOpen('block')}>
            {t('screen.accounts.block')}
          </Button>
        )}
      </Group>
      {open === null && <ProblemAlert error={change.error} />}
      <ConfirmDialog
        isOpen={open === 'reset'}
        title={t('screen.accounts.reset_title', { name: account.name })}
        act={t('screen.accounts.reset_act')}
        isActing={reset.isPending}
        error={reset.error}
        onAct={() => reset.mutate({ path })}
        onClose={() => setOpen(null)}
      >
        {t(account.state === 'invited' ? 'screen.accounts.reset_invited' : 'screen.accounts.reset_says')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'block'}
        title={t('screen.accounts.block_title', { name: account.name })}
        act={t('screen.accounts.block_act')}
        isGrave
        isActing={change.isPending}
        error={change.error}
        onAct={() => change.mutate({ path, body: { version: account.version, state: 'blocked' } })}
        onClose={() => setOpen(null)}
      >
        {t('screen.accounts.block_says')}
      </ConfirmDialog>
    </>
  )
}
