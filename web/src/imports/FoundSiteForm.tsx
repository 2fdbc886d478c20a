// The first thing of all: which organisation this register is of. Everything else comes under it.
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import type { OrganisationKind } from '../api/contract'
import { notify, Panel, ProblemAlert, useServerForm } from '../design'
import { useWords } from '../words'
import { placeCode } from './place'

const kinds: OrganisationKind[] = ['provincial_committee', 'upper_committee', 'grassroots_committee', 'grassroots_cell']

export function FoundSiteForm() {
  const t = useWords()
  const { form, send, isSending, error, shown } = useServerForm({
    route: 'POST /api/site',
    values: { name: '', place: '', kind: 'upper_committee' as OrganisationKind },
    input: (values) => {
      const place = placeCode(values.place)
      return { body: { name: values.name.trim(), kind: values.kind, ...(place && { place }) } }
    },
    validate: (values) => ({ name: values.name.trim() ? null : t('screen.found.name_missing') }),
    onDone: () => notify(t('screen.found.done')),
  })
  const code = placeCode(form.getValues().place)
  return (
    <Panel title={t('screen.found.title')} note={t('screen.found.says')}>
      <form onSubmit={send} noValidate>
        <Stack gap="md" maw="38rem">
          <TextInput
            {...form.getInputProps('name')}
            label={t('screen.found.name')}
            description={t('screen.found.name_example')}
            autoComplete="organization"
            required
          />
          <Select
            {...form.getInputProps('kind')}
            label={t('screen.found.kind')}
            data={kinds.map((kind) => ({ value: kind, label: t(`screen.organisation_kind.${kind}`) }))}
          />
          <TextInput
            {...form.getInputProps('place')}
            label={t('screen.found.place')}
            description={code ? t('screen.found.place_code', { code }) : t('screen.found.place_says')}
            placeholder={t('screen.found.place_example')}
          />
          <ProblemAlert error={error} shown={shown} />
          <Group>
            <Button type="submit" loading={isSending}>
              {t('screen.found.act')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
