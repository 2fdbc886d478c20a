// Beside the sheet: how far the paper has come, what stands in its way, and what the rules found.
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react'
import { fileAddress } from '../api/client'
import type { MeetingPaper, SealedPaper } from '../api/contract'
import { Panel } from '../design'
import css from '../design/report.module.css'
import { day, instant, useWords } from '../words'
import { Approvals } from './Approvals'
import { CorrectButton, GiveUpButton } from './Correcting'
import { FormFollowed } from './FormFollowed'
import { useEditing } from './editing'
import { ReadBack } from './ReadBack'
import { withRecord } from './text'

export function Aside({ paper, sealed }: { paper: MeetingPaper; sealed: SealedPaper[] }) {
  const t = useWords()
  return (
    <aside className={css.aside} aria-label={t('screen.minutes.aside')} data-noprint>
      {paper.sealed ? <Sealed paper={paper} sealed={paper.sealed} /> : <Standing paper={paper} />}
      {!paper.sealed && <Checks paper={paper} />}
      <Approvals paper={paper} />
      {paper.kind === 'minutes' && <ReadBack paper={paper} />}
      {paper.proposals.length > 0 && <Proposals paper={paper} />}
      {paper.form && <FormFollowed form={paper.form} />}
      {sealed.length > 0 && <Archive meeting={paper.meeting.id} papers={sealed} />}
    </aside>
  )
}

function Sealed({ paper, sealed }: { paper: MeetingPaper; sealed: SealedPaper }) {
  const t = useWords()
  return (
    <Panel title={t('screen.minutes.state.sealed')}>
      <p>
        <b>{sealed.number}</b>
        <br />
        {t('screen.minutes.sealed_by', { at: instant(sealed.sealed_at), by: sealed.sealed_by })}
      </p>
      <p className={css.hash}>{t('screen.minutes.hash', { hash: sealed.sha256 })}</p>
      {paper.may_correct && <CorrectButton paper={paper} sealed={sealed.id} />}
    </Panel>
  )
}

function Standing({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  const { save, isSaving } = useEditing()
  const drafted = paper.drafted
  return (
    <Panel title={t(`screen.minutes.state.${paper.state}`)}>
      <p>{t(paper.version === 0 ? 'screen.minutes.only_drafted' : 'screen.minutes.version', { version: paper.version })}</p>
      {paper.corrects && <p>{t('screen.minutes.corrects', { number: paper.corrects.number ?? '' })}</p>}
      {paper.may_edit && paper.version === 0 && (
        <Button loading={isSaving} onClick={() => save(paper.text)}>
          {t('screen.minutes.keep_draft')}
        </Button>
      )}
      {paper.may_edit && drafted && paper.version > 0 && (
        <Button variant="default" loading={isSaving} onClick={() => save(withRecord(paper.text, drafted))}>
          {t('screen.minutes.take_record')}
        </Button>
      )}
      {paper.may_edit && paper.corrects && <GiveUpButton paper={paper} />}
    </Panel>
  )
}

function Checks({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  return (
    <Panel title={t('screen.minutes.checks')}>
      <ul className={css.checks}>
        {paper.checks.length === 0 && (
          <li>
            <IconCheck size={18} aria-hidden className={css.good} />
            {t('screen.minutes.ready')}
          </li>
        )}
        {paper.checks.map((check) => (
          <li key={check.code}>
            {check.weight === 'must' ? (
              <IconCircleX size={18} aria-label={t('screen.minutes.must')} role="img" className={css.bad} />
            ) : (
              <IconAlertTriangle size={18} aria-label={t('screen.minutes.advice')} role="img" className={css.odd} />
            )}
            <span>{check.says}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

// What the rules found: it goes into the minutes only where somebody takes it.
function Proposals({ paper }: { paper: MeetingPaper }) {
  const t = useWords()
  const { text, save, isSaving } = useEditing()
  const minutes = text.minutes
  return (
    <Panel title={t('screen.minutes.proposals')} note={t('screen.minutes.proposals_say')}>
      <ul className={css.checks}>
        {paper.proposals.map((finding) => (
          <li key={finding.rule}>
            <IconAlertTriangle size={18} aria-hidden className={css.odd} />
            <div>
              <span>{finding.says}</span>
              {minutes && paper.may_edit && !minutes.conclusions.includes(finding.says) && (
                <div>
                  <Button
                    mt={4}
                    variant="default"
                    size="xs"
                    loading={isSaving}
                    aria-label={t('screen.minutes.take_of', { finding: finding.says })}
                    onClick={() => save({ ...text, minutes: { ...minutes, conclusions: [...minutes.conclusions, finding.says] } })}
                  >
                    {t('screen.minutes.take')}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Archive({ meeting, papers }: { meeting: string; papers: SealedPaper[] }) {
  const t = useWords()
  return (
    <Panel title={t('screen.minutes.archive')}>
      <ul className={css.checks}>
        {papers.map((one) => (
          <li key={one.id}>
            <div>
              <a
                download
                href={fileAddress('GET /api/meetings/{meeting}/sealed-papers/{paper}/file', {
                  path: { meeting, paper: one.id },
                  query: {},
                })}
              >
                {t('screen.minutes.archived', { kind: t(`screen.minutes.kind.${one.kind}`), number: one.number ?? '', day: day(one.day) })}
              </a>
              {one.corrected_by_id && <div>{t('screen.minutes.is_corrected')}</div>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
