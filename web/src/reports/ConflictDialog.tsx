// Somebody else saved the same paragraph meanwhile: both texts side by side, and neither is lost before it is decided.
import { Button, Group, Modal } from '@mantine/core'
import type { Report, Section } from '../api/contract'
import css from '../design/report.module.css'
import { instant, useWords } from '../words'
import { TextBody, Paragraph } from './TextBody'
import type { Conflict } from './useReportText'

interface ConflictDialogProps {
  report: Report
  conflict: Conflict
  isSaving: boolean
  onMine: (sections: Section[]) => void
  onTheirs: () => void
}

export function ConflictDialog({ report, conflict, isSaving, onMine, onTheirs }: ConflictDialogProps) {
  const t = useWords()
  const { clashes, mine, together, theirs } = conflict
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title={t('screen.conflict.title')}
    >
      <p style={{ marginTop: 0 }}>{t('screen.conflict.says', { version: theirs.version, at: instant(theirs.at), by: theirs.by })}</p>
      {clashes.map((clash) => (
        <div key={`${clash.section}.${clash.paragraph}`} className={css.sideBySide}>
          <b>{mine[clash.section]?.heading}</b>
          {t('screen.conflict.mine')}
          <blockquote>
            <Paragraph report={report} text={clash.mine} />
          </blockquote>
          {t('screen.conflict.theirs')}
          <blockquote>
            <Paragraph report={report} text={clash.theirs} />
          </blockquote>
        </div>
      ))}
      {!together && (
        <div className={css.sideBySide}>
          {t('screen.conflict.theirs')}
          <blockquote>
            <TextBody report={report} sections={theirs.sections} mayWrite={false} />
          </blockquote>
        </div>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onTheirs}>
          {t('screen.conflict.take_theirs')}
        </Button>
        <Button loading={isSaving} onClick={() => onMine(together ?? mine)}>
          {t('screen.conflict.keep_mine')}
        </Button>
      </Group>
    </Modal>
  )
}
