// Locking: what it means is said before; nobody takes it back.
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Report } from '../api/contract'
import { useAct } from '../api/hooks'
import { ConfirmDialog, notify } from '../design'
import { quarter, useWords } from '../words'

export function LockButton({ report }: { report: Report }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const lock = useAct('POST /api/reports/quarters/{quarter}/lock', () => {
    setIsOpen(false)
    notify(t('screen.lock.done'))
  })
  const missing = report.figures.meetings.cell_months_without_records
  return (
    <>
      <Button leftSection={<IconLock size={18} stroke={1.6} aria-hidden />} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('screen.lock.act')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('screen.lock.title', { quarter: quarter(report.quarter) })}
        act={t('screen.lock.act')}
        isActing={lock.isPending}
        error={lock.error}
        onAct={() => lock.mutate({ path: { quarter: report.quarter }, body: { organisation: report.organisation.id } })}
        onClose={() => setIsOpen(false)}
      >
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          <li>{t('screen.lock.figures')}</li>
          <li>{t('screen.lock.later')}</li>
          <li>{t('screen.lock.text')}</li>
          <li>{t('screen.lock.forever')}</li>
        </ul>
        {Number(missing) > 0 && (
          <p>
            <b>{t('screen.lock.missing', { months: String(missing) })}</b>
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}
