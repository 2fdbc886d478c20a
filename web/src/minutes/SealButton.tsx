// Sealing: what it means is said before; nobody takes it back.
import { Button } from '@mantine/core'
import { IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { MeetingPaper } from '../api/contract'
import { ConfirmDialog, notify } from '../design'
import { useWords } from '../words'
import { useSeal, whichOf } from './acts'

export function SealButton({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const kind = t(`screen.minutes.kind.${paper.kind}`)
  const seal = useSeal(() => {
    setIsOpen(false)
    notify(t('screen.minutes.sealed_done', { kind }))
  })
  const isReady = paper.checks.every((check) => check.weight !== 'must')
  return (
    <>
      <Button
        leftSection={<IconRosetteDiscountCheck size={18} stroke={1.6} aria-hidden />}
        aria-haspopup="dialog"
        disabled={!isReady}
        onClick={() => setIsOpen(true)}
      >
        {t('screen.minutes.seal')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('screen.minutes.seal_title', { kind })}
        act={t('screen.minutes.seal')}
        isActing={seal.isPending}
        error={seal.error}
        onAct={() => seal.mutate({ path: whichOf(paper), body: { version: paper.version } })}
        onClose={() => setIsOpen(false)}
      >
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          <li>{t('screen.minutes.seal_number')}</li>
          <li>{t('screen.minutes.seal_forever')}</li>
          <li>{t('screen.minutes.seal_read')}</li>
          {paper.kind === 'minutes' && !paper.corrects && <li>{t('screen.minutes.seal_finishes')}</li>}
          {!paper.is_numbered_by_term && <li>{t('screen.minutes.seal_no_term')}</li>}
        </ul>
      </ConfirmDialog>
    </>
  )
}
