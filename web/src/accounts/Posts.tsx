// Where somebody works in a committee's office: there he administers everything below it.
import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Account, AccountPost } from '../api/contract'
import { useAct } from '../api/hooks'
import { useSession } from '../api/session'
import { DateField, notify, ProblemAlert, useServerForm } from '../design'
import css from '../design/register.module.css'
import { AdministeredSelect } from './AdministeredSelect'
import { isBefore } from '../organisations/NewOfficeForm'
import { day, useWords } from '../words'
import { isNow } from './posts'

export function Posts({ account }: { account: Account }) {
  const t = useWords()
  const [isNew, setIsNew] = useState(false)
  return (
    <>
      <p className={css.source}>{t('screen.posts.says')}</p>
      {account.posts.length === 0 ? (
        <p>{t('screen.posts.none')}</p>
      ) : (
        <ul className={css.plainList}>
          {account.posts.map((post) => (
            <PostLine key={post.id} account={account} post={post} />
          ))}
        </ul>
      )}
      {isNew ? (
        <NewPostForm account={account} onDone={() => setIsNew(false)} />
      ) : (
        <Button variant="default" mt="sm" leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setIsNew(true)}>
          {t('screen.posts.add')}
        </Button>
      )}
    </>
  )
}

function PostLine({ account, post }: { account: Account; post: AccountPost }) {
  const t = useWords()
  const { today } = useSession()
  // Who began today has today for his last day.
  const last = laterOf(dayBefore(today), post.from_day)
  const end = useAct('PATCH /api/accounts/{account}/posts/{post}', () => notify(t('screen.posts.ended', { day: day(last) })))
  const until = post.to_day ? day(post.to_day) : t('screen.to_now')
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <span>
          {post.organisation.name}
          <span className={css.under}>
            {t('screen.posts.days', { from: post.from_day ? day(post.from_day) : t('screen.day_unknown'), to: until })}
          </span>
        </span>
        {isNow(post, today) && post.to_day == null && (
          <Button
            variant="default"
            h={34}
            loading={end.isPending}
            aria-label={t('screen.posts.end_which', { organisation: post.organisation.name })}
            onClick={() => end.mutate({ path: { account: account.id, post: post.id }, body: { version: account.version, to_day: last } })}
          >
            {t('screen.posts.end')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={end.error} />
    </li>
  )
}

// A post's last day still counts: whoever stops today had his last yesterday.
export function dayBefore(today: string): string {
  const moment = new Date(`${today}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - 1)
  return moment.toISOString().slice(0, 10)
}

const laterOf = (one: string, other: string | null | undefined) => (other && other > one ? other : one)

interface Values extends Record<string, unknown> {
  organisation_id: string | null
  from_day: string | null
  to_day: string | null
}

function NewPostForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const t = useWords()
  const { today } = useSession()
  const { form, send, isSending, error, shown } = useServerForm<'POST /api/accounts/{account}/posts', Values>({
    route: 'POST /api/accounts/{account}/posts',
    values: { organisation_id: null, from_day: today, to_day: null },
    input: (values) => ({
      path: { account: account.id },
      body: {
        organisation_id: values.organisation_id ?? '',
        ...(values.from_day && { from_day: values.from_day }),
        ...(values.to_day && { to_day: values.to_day }),
      },
    }),
    validate: (values) => ({
      organisation_id: values.organisation_id ? null : t('screen.accounts.organisation_missing'),
      to_day: isBefore(values.to_day, values.from_day) ? t('screen.to_before_from') : null,
    }),
    onDone: () => {
      notify(t('screen.posts.added'))
      onDone()
    },
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md" mt="md">
        <AdministeredSelect {...form.getInputProps('organisation_id')} label={t('screen.posts.organisation')} required />
        <Group grow align="flex-start">
          <DateField {...form.getInputProps('from_day')} label={t('screen.from_day')} />
          <DateField {...form.getInputProps('to_day')} label={t('screen.to_day')} />
        </Group>
        <ProblemAlert error={error} shown={shown} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('screen.cancel')}
          </Button>
          <Button type="submit" loading={isSending}>
            {t('screen.posts.add_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
