// Until which day of the month cells are to have met: the day set here, beside the one that comes from above; the office sets it.
import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { MeetingDeadline, Organisation } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { Facts, notify, Panel, ProblemAlert, useServerForm, Waiting } from '../design'
import { allows } from '../organisations/levels'
import { useWords } from '../words'
import { deadline_anchor } from './addresses'

export function DeadlinePanel({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const { data, error, refetch } = useAnswer('GET /api/organisations/{organisation}/meeting-deadline', {
    path: { organisation: organisation.id },
  })
  const here = useRef<HTMLDivElement>(null)
  const isLedTo = useLocation().hash === `#${deadline_anchor}`
  const isThere = data !== undefined
  useEffect(() => {
    if (isLedTo && isThere) here.current?.scrollIntoView({ block: 'center' })
  }, [isLedTo, isThere])
  return (
    <div id={deadline_anchor} ref={here}>
      <Panel title={t('screen.deadline.title')} note={t('screen.deadline.note')}>
        <ProblemAlert error={error} again={() => void refetch()} />
        {!data && !error && <Waiting />}
        {data && <DeadlineFacts deadline={data} />}
        {data && allows(organisation.level, 'administer') && (
          <DeadlineForm key={data.version} organisation={organisation} deadline={data} />
        )}
      </Panel>
    </div>
  )
}

function DeadlineFacts({ deadline: { day_of_month, inherited } }: { deadline: MeetingDeadline }) {
  const t = useWords()
  const in_force = day_of_month ?? inherited?.day_of_month
  return (
    <Facts
      facts={[
        {
          name: t('screen.deadline.in_force'),
          value: <b>{in_force ? t('screen.deadline.day', { day: in_force }) : t('screen.deadline.nobody')}</b>,
        },
        {
          name: t('screen.deadline.own'),
          value: day_of_month ? t('screen.deadline.day', { day: day_of_month }) : t('screen.deadline.none_own'),
        },
        {
          name: t('screen.deadline.inherited'),
          value: inherited
            ? t('screen.deadline.day_of', { day: inherited.day_of_month, name: inherited.organisation.name })
            : t('screen.deadline.none_above'),
        },
      ]}
    />
  )
}

interface Values extends Record<string, unknown> {
  day_of_month: number | string
}

function DeadlineForm({ organisation, deadline }: { organisation: Organisation; deadline: MeetingDeadline }) {
  const t = useWords()
  const { form, send, isSending, error, shown } = useServerForm<'PUT /api/organisations/{organisation}/meeting-deadline', Values>({
    route: 'PUT /api/organisations/{organisation}/meeting-deadline',
    values: { day_of_month: deadline.day_of_month ?? '' },
    input: ({ day_of_month }) => ({
      path: { organisation: organisation.id },
      body: { version: deadline.version, ...(day_of_month !== '' && { day_of_month: Number(day_of_month) }) },
    }),
    onDone: () => notify(t('screen.deadline.saved')),
  })
  return (
    <form onSubmit={send} noValidate data-noprint>
      <Stack gap="sm" mt="md">
        <NumberInput
          {...form.getInputProps('day_of_month')}
          label={t('screen.deadline.label')}
          description={t('screen.deadline.says')}
          allowDecimal={false}
          allowNegative={false}
          min={1}
          max={31}
          clampBehavior="none"
          maw="24rem"
        />
        <ProblemAlert error={error} shown={shown} />
        <Group>
          <Button type="submit" loading={isSending}>
            {t('screen.deadline.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
