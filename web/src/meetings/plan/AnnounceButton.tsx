// Keeping the day on which notice and papers were sent.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { MeetingPlan } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { useSession } from '../../api/session'
import { DateField, notify, ProblemAlert } from '../../design'
import { day, useWords } from '../../words'

export function AnnounceButton({ plan }: { plan: MeetingPlan }) {
  const t = useWords()
  const { today } = useSession()
  const [isOpen, setIsOpen] = useState(false)
  const [sentOn, setSentOn] = useState<string | null>(today)
  const act = useAct('POST /api/planned-meetings/{planned}/announce', () => {
    setIsOpen(false)
    notify(t('screen.announce.done'))
  })
  return (
    <>
      <Button variant="default" leftSection={<IconSend size={18} aria-hidden />} onClick={() => setIsOpen(true)}>
        {plan.documents_sent_on ? t('screen.announce.sent_on', { day: day(plan.documents_sent_on) }) : t('screen.announce.act')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('screen.announce.heading')}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        <Stack>
          <p>{t('screen.announce.says')}</p>
          <DateField label={t('screen.announce.day')} required value={sentOn} onChange={setSentOn} />
          <ProblemAlert error={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {t('screen.cancel')}
            </Button>
            <Button
              loading={act.isPending}
              disabled={!sentOn}
              onClick={() => act.mutate({ path: { planned: plan.id }, body: { version: plan.version, sent_on: sentOn } })}
            >
              {t('screen.announce.keep')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
