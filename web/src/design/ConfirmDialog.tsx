// Asked before what cannot be taken back; says what will happen, and its button says what it does.
import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ApiError } from '../api/client'
import { useWords } from '../words'
import { ProblemAlert } from './ProblemAlert'

interface ConfirmDialogProps {
  isOpen: boolean
  title: string
  children: ReactNode
  // What the button does, as a verb: "Xóa lịch họp".
  act: string
  isGrave?: boolean
  isActing?: boolean
  error?: ApiError | null
  onAct: () => void
  onClose: () => void
}

export function ConfirmDialog({ isOpen, title, children, act, isGrave, isActing, error, onAct, onClose }: ConfirmDialogProps) {
  const t = useWords()
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('screen.close') }}>
      {children}
      <ProblemAlert error={error ?? null} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('screen.cancel')}
        </Button>
        <Button color={isGrave ? 'red' : 'lacquer'} loading={isActing ?? false} onClick={onAct}>
          {act}
        </Button>
      </Group>
    </Modal>
  )
}
