// The heading block as it will be printed, and what of it can be set.
import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { PaperProfile } from '../api/contract'
import { notify, Panel, ProblemAlert, useServerForm } from '../design'
import css from '../design/report.module.css'
import { useWords } from '../words'

export function HeadPanel({ page }: { page: PaperProfile }) {
  const t = useWords()
  const { profile, found } = page
  const { form, send, isSending, error, shown } = useServerForm({
    route: 'PUT /api/paper-profiles/{organisation}',
    values: {
      name: profile.name ?? '',
      superior: profile.superior ?? '',
      place: profile.place ?? '',
      symbol: profile.symbol ?? '',
    },
    input: (values) => ({ path: { organisation: page.organisation.id }, body: { version: profile.version, ...values } }),
    onDone: () => notify(t('screen.papers.head_saved')),
  })
  return (
    <Panel title={t('screen.papers.shown')} note={t('screen.papers.head_says')}>
      <div className={css.paperHead} lang="vi">
        <div>
          <div>{found.superior.toLocaleUpperCase('vi')}</div>
          <b>{found.issuer.toLocaleUpperCase('vi')}</b>
          <div>*</div>
          <div className={css.number}>{t('screen.papers.number_line', { number: found.number })}</div>
        </div>
        <div>
          <div>
            <b className={css.party}>{t('screen.papers.party')}</b>
          </div>
          <i>{found.dateline}</i>
        </div>
      </div>
      <form onSubmit={send} noValidate>
        <Stack gap="md" maw="44rem" mt="md">
          <TextInput {...form.getInputProps('superior')} label={t('screen.papers.superior')} placeholder={found.superior} />
          <TextInput
            {...form.getInputProps('name')}
            label={t('screen.papers.name')}
            description={t('screen.papers.name_says')}
            placeholder={found.issuer}
          />
          <Group grow align="flex-start">
            <TextInput {...form.getInputProps('place')} label={t('screen.papers.place')} description={t('screen.papers.place_says')} />
            <TextInput
              {...form.getInputProps('symbol')}
              label={t('screen.papers.symbol')}
              description={t('screen.papers.symbol_says')}
              placeholder={page.symbol}
            />
          </Group>
          <ProblemAlert error={error} shown={shown} />
          <Group>
            <Button type="submit" loading={isSending}>
              {t('screen.papers.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
