// The slip of one account, right after it was made: this once.
import { Alert, Button, Group, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Slip } from '../api/contract'
import { PrintButton } from '../design'
import { useWords } from '../words'
import { SlipSheets } from './SlipSheets'

export function SlipDialog({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  const t = useWords()
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('screen.slips.one', { name: slip.name })}
      closeButtonProps={{ 'aria-label': t('screen.close') }}
    >
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} mb="md" role="status">
        {t('screen.slips.once')}
      </Alert>
      <SlipSheets slips={[slip]} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('screen.slips.noted')}
        </Button>
        <PrintButton />
      </Group>
    </Modal>
  )
}
