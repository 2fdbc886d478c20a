// Beside the paper: how the report stands, its main figures, what could not be counted, earlier versions.
import { Alert, Anchor, Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Report, ReportTexts, TraceRow } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { Panel, ProblemAlert, StateMark, Waiting } from '../design'
import css from '../design/report.module.css'
import { day, instant, number, useWords } from '../words'
import { markOf } from './figures'
import { FigureLink } from './FigureLink'
import { TextBody } from './TextBody'

const main_figures = [
  'meetings.regular_held',
  'meetings.regular_due',
  'meetings.cell_months_missed',
  'meetings.too_short',
  'meetings.attendance_percent',
  'members.admitted',
  'members.at_end',
]

export function KeyFigures({ report }: { report: Report }) {
  const t = useWords()
  const { records } = report.figures.meetings
  return (
    <Panel title={t('screen.report.key_figures')} note={t('screen.report.key_figures_says')}>
      {records === 'none' && (
        <Alert color="yellow" mb="xs">
          {t('report.no_records')}
        </Alert>
      )}
      {records === 'partial' && (
        <Alert color="yellow" mb="xs">
          {t('report.partial_records')}
        </Alert>
      )}
      <dl className={css.keyFigures}>
        {main_figures.map((key) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd>
              <FigureLink report={report} mark={markOf(key)} />
            </dd>
          </div>
        ))}
      </dl>
      <Anchor href="#appendix" inherit>
        {t('screen.report.to_appendix')}
      </Anchor>
    </Panel>
  )
}

export function LockState({ report }: { report: Report }) {
  const t = useWords()
  if (!report.locked) return null
  return (
    <Panel title={t('screen.report.state')}>
      <StateMark state="locked" label={t('screen.report.locked_at', { at: instant(report.locked.at) })} />
      <p style={{ marginBottom: 0 }}>
        {t('screen.report.locked_by', { by: report.locked.by })} {t('screen.report.locked_says', { book: report.locked.book_version })}
      </p>
    </Panel>
  )
}

const undecidable_shown = 6

export function Undecidable({ report }: { report: Report }) {
  const t = useWords()
  if (report.undecidable_total === 0) return null
  return (
    <Panel title={t('screen.report.undecidable', { rows: number(report.undecidable_total) })} note={t('screen.report.undecidable_says')}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {report.undecidable.slice(0, undecidable_shown).map(({ key, row }, index) => (
          <li key={index}>
            {row.member_id ? (
              <Anchor component={Link} inherit to={`/members/${row.member_id}`}>
                {row.full_name}
              </Anchor>
            ) : (
              (row.organisation ?? '')
            )}
            <br />
            <small>
              {t(`figure.${key}`)}
              {daysOf(row)}
            </small>
          </li>
        ))}
      </ul>
      {report.undecidable_total > undecidable_shown && (
        <p>{t('screen.report.undecidable_more', { rows: number(report.undecidable_total - undecidable_shown) })}</p>
      )}
    </Panel>
  )
}

const daysOf = (row: TraceRow) => (row.admitted_on ? ` (${day(row.admitted_on)})` : '')

export function Versions({ report, texts }: { report: Report; texts: ReportTexts | undefined }) {
  const t = useWords()
  const [open, setOpen] = useState<number | null>(null)
  if (!texts || texts.versions.length === 0) return null
  return (
    <Panel title={t('screen.report.versions')}>
      <ul className={css.versions}>
        {texts.versions.map((one) => (
          <li key={one.version}>
            <Button
              variant="subtle"
              color="gray.8"
              justify="flex-start"
              px="xs"
              h={34}
              aria-haspopup="dialog"
              onClick={() => setOpen(one.version)}
            >
              {t('screen.report.version', { version: one.version, at: instant(one.at), by: one.by })}
            </Button>
          </li>
        ))}
      </ul>
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="xl"
        title={t('screen.report.version_title', { version: open ?? 0 })}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        {open !== null && <OldVersion report={report} version={open} />}
      </Drawer>
    </Panel>
  )
}

function OldVersion({ report, version }: { report: Report; version: number }) {
  const { data, error } = useAnswer('GET /api/reports/quarters/{quarter}/text/versions/{version}', {
    path: { quarter: report.quarter, version: String(version) },
    query: { organisation: report.organisation.id },
  })
  if (error) return <ProblemAlert error={error} />
  return data ? <TextBody report={report} sections={data.sections} mayWrite={false} /> : <Waiting />
}
