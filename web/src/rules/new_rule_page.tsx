// A committee writes down a rule of its own: what it asks, where and since when, by which document, and why.
import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { Rules, RulePlace } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { useSession } from '../api/session'
import { DateField, notify, Page, Panel, ProblemAlert, useServerForm } from '../design'
import { allows } from '../organisations/levels'
import { isBefore } from '../organisations/NewOfficeForm'
import { useWords } from '../words'
import { ParameterFields } from './ParameterFields'
import { emptyParameters, parametersOf, type TypedParameters } from './parameters'
import { requirementOf } from './source'

export default function NewRulePage() {
  const t = useWords()
  const book = useAnswer('GET /api/rules', { query: {} })
  return (
    <Page
      title={t('screen.rules.add')}
      crumbs={[{ label: t('screen.rules.title'), to: '/rules' }]}
      isLoading={book.isLoading}
      error={book.data ? null : book.error}
      again={() => void book.refetch()}
    >
      {book.data && <RuleForm book={book.data} />}
    </Page>
  )
}

interface Values extends Record<string, unknown> {
  rule: string | null
  place: string | null
  from: string | null
  to: string | null
  document: { number: string; issued: string | null; title: string }
  clause: string
  says: string
  reason: string
  parameters: TypedParameters
}

// What the centre has laid down is not for a committee to change.
const ownPlaces = (places: RulePlace[]) => places.filter(({ place }) => place !== 'central')

function useRuleForm(book: Rules) {
  const t = useWords()
  const { today } = useSession()
  const navigate = useNavigate()
  const place = ownPlaces(book.places).at(-1)?.place ?? null
  return useServerForm<'POST /api/local-rules', Values>({
    route: 'POST /api/local-rules',
    values: {
      rule: null,
      place,
      from: today,
      to: null,
      document: { number: '', issued: null, title: '' },
      clause: '',
      says: '',
      reason: '',
      parameters: emptyParameters,
    },
    input: (values) => ({
      body: {
        rule: values.rule ?? '',
        place: values.place ?? '',
        from: values.from ?? '',
        ...(values.to && { to: values.to }),
        document: {
          number: values.document.number.trim(),
          issued: values.document.issued ?? '',
          ...(values.document.title.trim() && { title: values.document.title.trim() }),
        },
        ...(values.clause.trim() && { clause: values.clause.trim() }),
        says: values.says.trim(),
        reason: values.reason.trim(),
        parameters: parametersOf(book.rules.find((rule) => rule.rule === values.rule)?.measure, values.parameters),
      },
    }),
    validate: (values) => ({
      rule: values.rule ? null : t('screen.rules.rule_missing'),
      place: values.place ? null : t('screen.rules.place_missing'),
      from: values.from ? null : t('screen.rules.from_missing'),
      to: isBefore(values.to, values.from) ? t('screen.to_before_from') : null,
      'document.number': values.document.number.trim() ? null : t('local_rules.number_missing'),
      'document.issued': values.document.issued ? null : t('screen.rules.issued_missing'),
      says: values.says.trim() ? null : t('local_rules.says_missing'),
      reason: values.reason.trim() ? null : t('local_rules.reason_missing'),
    }),
    onDone: () => {
      notify(t('screen.rules.added'))
      void navigate('/rules')
    },
  })
}

function RuleForm({ book }: { book: Rules }) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useRuleForm(book)
  const organisations = useAnswer('GET /api/organisations', {})
  const places = new Map(ownPlaces(book.places).map(({ place, name }) => [place, name]))
  for (const { place, name, level } of organisations.data?.rows ?? [])
    if (place && allows(level, 'administer') && !places.has(place)) places.set(place, name)
  const rule = book.rules.find((each) => each.rule === form.getValues().rule)
  const input = (path: string, options?: { type: 'checkbox' }) => form.getInputProps(path, options)
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md" maw="52rem">
        <Alert icon={<IconInfoCircle aria-hidden />} color="yellow">
          {t('screen.rules.at_once')}
        </Alert>
        <Panel title={t('screen.rules.what')}>
          <Stack gap="md">
            <Select
              {...input('rule')}
              label={t('screen.rules.rule')}
              description={rule?.entry && t('screen.rules.now', { text: requirementOf(rule.entry, rule.unit) })}
              data={book.rules.map((each) => ({ value: each.rule, label: each.title }))}
              required
            />
            {rule && <ParameterFields key={rule.rule} rule={rule} inputProps={input} />}
            <Textarea {...input('says')} label={t('screen.rules.says')} description={t('screen.rules.says_says')} required />
          </Stack>
        </Panel>
        <Panel title={t('screen.rules.where')}>
          <Stack gap="md">
            <Select
              {...input('place')}
              label={t('screen.rules.by_place')}
              description={t(places.size > 0 ? 'screen.rules.place_says' : 'screen.rules.no_places')}
              data={[...places].map(([value, label]) => ({ value, label }))}
              required
            />
            <Group grow align="flex-start">
              <DateField {...input('from')} label={t('screen.from_day')} required />
              <DateField {...input('to')} label={t('screen.to_day')} description={t('screen.rules.to_says')} />
            </Group>
          </Stack>
        </Panel>
        <Panel title={t('screen.rules.source')}>
          <Stack gap="md">
            <Group grow align="flex-start">
              <TextInput
                {...input('document.number')}
                label={t('screen.rules.number')}
                placeholder={t('screen.rules.number_example')}
                required
              />
              <DateField {...input('document.issued')} label={t('screen.rules.issued_on')} required />
            </Group>
            <TextInput {...input('document.title')} label={t('screen.rules.document_title')} />
            <TextInput {...input('clause')} label={t('screen.rules.clause')} placeholder={t('screen.rules.clause_example')} />
            <Textarea
              {...input('reason')}
              label={t('screen.rules.reason')}
              description={t('screen.rules.reason_says')}
              minRows={2}
              required
            />
          </Stack>
        </Panel>
        <ProblemAlert error={error} shown={shown} />
        <Group>
          <Button type="submit" loading={isSending}>
            {t('screen.rules.add_act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
