// A quarter's report: the paper, what it is counted from, and how it comes to be locked.
import { Alert, Button, Group } from '@mantine/core'
import { useParams, useSearchParams } from 'react-router'
import type { Report } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { useMay } from '../api/session'
import { Page, PrintButton, ProblemAlert, Waiting } from '../design'
import css from '../design/report.module.css'
import { instant, quarter as quarterOf, useWords } from '../words'
import { ConflictDialog } from './ConflictDialog'
import { FileButtons, usePdf } from './FileButtons'
import { LockButton } from './LockButton'
import { Paper } from './Paper'
import { KeyFigures, LockState, Undecidable, Versions } from './ReportAside'
import { TextBody } from './TextBody'
import { useReportText } from './useReportText'

export default function ReportPage() {
  const t = useWords()
  const { quarter = '' } = useParams()
  const [asked] = useSearchParams()
  const organisation = asked.get('organisation')
  const mayAdminister = useMay('administer')
  const pdf = usePdf()
  const { data, error, refetch } = useAnswer('GET /api/reports/quarters/{quarter}', {
    path: { quarter },
    query: organisation ? { organisation } : {},
  })
  return (
    <div className={css.official}>
      <Page
        title={t('screen.report.title', { quarter: quarterOf(quarter) })}
        crumbs={[
          { label: t('screen.report.list'), to: `/reports${organisation ? `?organisation=${organisation}` : ''}` },
          ...(data ? [{ label: data.organisation.path }] : []),
        ]}
        isLoading={!data}
        error={data ? null : error}
        again={() => void refetch()}
        actions={
          data && (
            <>
              <PrintButton />
              <FileButtons report={data} pdf={pdf} />
              {mayAdminister && data.is_over && !data.locked && <LockButton report={data} />}
            </>
          )
        }
      >
        <ProblemAlert error={pdf.error} />
        {data && <Desk key={`${data.organisation.id}${data.quarter}`} report={data} mayWrite={mayAdminister} />}
      </Page>
    </div>
  )
}

function Desk({ report, mayWrite }: { report: Report; mayWrite: boolean }) {
  const t = useWords()
  const text = useReportText(report)
  return (
    <div className={css.desk}>
      <Paper report={report}>
        {text.kept && (
          <Kept
            kept={text.kept.version}
            onTake={() => text.kept && text.save(text.kept.sections, text.start ?? undefined)}
            onForget={text.forget}
          />
        )}
        <ProblemAlert error={text.error ?? text.texts.error} />
        {text.start ? (
          <TextBody
            report={report}
            sections={text.start.sections}
            mayWrite={mayWrite}
            isSaving={text.isSaving}
            onKeep={text.keep}
            onSave={(sections) => text.save(sections)}
            onGiveUp={text.forget}
          />
        ) : (
          !text.texts.error && <Waiting />
        )}
      </Paper>
      <aside className={css.aside} aria-label={t('screen.report.aside')} data-noprint>
        <p role="status" style={{ margin: 0 }}>
          {savedNote(text, t)}
        </p>
        <LockState report={report} />
        <KeyFigures report={report} />
        <Undecidable report={report} />
        <Versions report={report} texts={text.texts.data} />
      </aside>
      {text.conflict && (
        <ConflictDialog
          report={report}
          conflict={text.conflict}
          isSaving={text.isSaving}
          onMine={text.overTheirs}
          onTheirs={text.takeTheirs}
        />
      )}
    </div>
  )
}

function savedNote(text: ReturnType<typeof useReportText>, t: ReturnType<typeof useWords>): string {
  if (text.isSaving) return t('screen.report.saving')
  const saved = text.saved ?? text.texts.data?.current
  if (!saved) return text.start ? t('screen.report.only_drafted') : ''
  const note = t('screen.report.saved', { version: saved.version, at: instant(saved.at), by: saved.by })
  return text.isMerged ? `${note} ${t('screen.report.merged')}` : note
}

function Kept({ kept, onTake, onForget }: { kept: number; onTake: () => void; onForget: () => void }) {
  const t = useWords()
  return (
    <Alert color="yellow" data-noprint my="sm">
      {t('screen.report.kept', { version: kept })}
      <Group mt="xs">
        <Button onClick={onTake}>{t('screen.report.kept_take')}</Button>
        <Button variant="default" onClick={onForget}>
          {t('screen.report.kept_forget')}
        </Button>
      </Group>
    </Alert>
  )
}
