// A resolution or conclusion, part by part, as its form prints it.
import type { DecisionText } from '../api/contract'
import css from '../design/report.module.css'
import { useWords } from '../words'
import { Lines } from './Lines'
import { Tasks } from './MinutesBody'
import { PaperTable } from './PaperTable'
import { Part } from './Part'
import { fromParagraphs, type Path, toParagraphs } from './text'

const at = (...path: Path): Path => ['decision', ...path]

export function DecisionBody({ text }: { text: DecisionText }) {
  const t = useWords()
  return (
    <>
      <Part
        path={at('bases')}
        label={t('screen.minutes.bases')}
        write={fromParagraphs}
        read={toParagraphs}
        hint={t('screen.minutes.lines_say')}
      >
        <Lines lines={text.bases.map((basis) => `- ${basis};`)} />
      </Part>
      <Part path={at('opening')} label={t('screen.minutes.opening')}>
        <Lines lines={[text.opening]} />
      </Part>
      {text.results.length > 0 && <h3 className={css.sectionTitle}>{t('screen.minutes.part_results')}</h3>}
      <PaperTable
        caption={t('screen.minutes.results')}
        heads={[
          t('screen.minutes.number'),
          t('screen.minutes.task'),
          t('screen.minutes.owner'),
          t('screen.minutes.due'),
          t('screen.minutes.state'),
          t('screen.minutes.result'),
        ]}
        rows={text.results.map((one, row) => [String(row + 1), one.title, one.owner, one.due, one.state, one.result])}
      />
      {text.sections.map((section, number) => (
        <section key={number}>
          <Part path={at('sections', number, 'heading')} label={t('screen.minutes.heading')}>
            <h3 className={css.sectionTitle}>{section.heading}</h3>
          </Part>
          <Part
            path={at('sections', number, 'paragraphs')}
            label={section.heading}
            write={fromParagraphs}
            read={toParagraphs}
            hint={t('screen.minutes.lines_say')}
          >
            <Lines lines={section.paragraphs} none={t('screen.minutes.nothing_written')} />
          </Part>
        </section>
      ))}
      <Tasks tasks={text.tasks} />
      <Part path={at('vote')} label={t('screen.minutes.adopted')}>
        <Lines lines={text.vote ? [text.vote] : []} none={t('screen.minutes.no_vote')} />
      </Part>
    </>
  )
}

export function DecisionFoot({ text, body }: { text: DecisionText; body: string }) {
  const t = useWords()
  return (
    <div className={css.signature}>
      <Part
        path={at('recipients')}
        label={t('screen.minutes.recipients')}
        write={fromParagraphs}
        read={toParagraphs}
        hint={t('screen.minutes.lines_say')}
      >
        <u>{t('screen.minutes.recipients')}</u>
        {text.recipients.map((one) => (
          <div key={one}>{`- ${one},`}</div>
        ))}
        <div>{t('screen.minutes.kept', { body })}</div>
      </Part>
      <div>
        <b>{t('screen.paper.authority', { authority: body.toLocaleUpperCase('vi') })}</b>
        <Part path={at('signer', 'post')} label={t('screen.minutes.signer_post')}>
          <div>{text.signer.post.toLocaleUpperCase('vi')}</div>
        </Part>
        <div className={css.signing} />
        <Part path={at('signer', 'name')} label={t('screen.minutes.signer_name')}>
          <b>{text.signer.name || '…………'}</b>
        </Part>
      </div>
    </div>
  )
}
