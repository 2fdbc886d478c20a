// Closing the meeting; asks for who is not marked yet, and for the hour where it ended earlier.
import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { IconFlagCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { LiveMeeting } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { notify, ProblemAlert } from '../../design'
import { number, useWords } from '../../words'
import { readClock } from '../clock_text'

export function CloseButton({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [end, setEnd] = useState('')
  const [accepts, setAccepts] = useState(false)
  const act = useAct('POST /api/meetings/{meeting}/close', () => {
    setIsOpen(false)
    notify(t('screen.close_meeting.done'))
  })
  const { unmarked } = live.counts
  const minute = end.trim() ? readClock(end) : null
  const isUnread = end.trim() !== '' && minute === null
  return (
    <>
      <Button leftSection={<IconFlagCheck size={18} aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('screen.close_meeting.act')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('screen.close_meeting.heading')}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        <Stack>
          <p>{t('screen.close_meeting.says')}</p>
          {unmarked > 0 && (
            <Checkbox
              label={t('screen.close_meeting.unmarked', { count: number(unmarked) })}
              checked={accepts}
              onChange={(event) => setAccepts(event.currentTarget.checked)}
            />
          )}
          <TextInput
            label={t('screen.close_meeting.end')}
            description={t('screen.close_meeting.end_says')}
            value={end}
            error={isUnread && t('screen.plan.time_unclear')}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
          <ProblemAlert error={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {t('screen.cancel')}
            </Button>
            <Button
              loading={act.isPending}
              disabled={isUnread || (unmarked > 0 && !accepts)}
              onClick={() => act.mutate({ path: { meeting: live.id }, body: { end_minute: minute, accepts_unmarked: accepts } })}
            >
              {t('screen.close_meeting.act')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
