// The minutes, part by part, as their form prints them.
import type { MinutesText } from '../api/contract'
import css from '../design/report.module.css'
import { useWords } from '../words'
import { Lines } from './Lines'
import { PaperTable } from './PaperTable'
import { Part } from './Part'
import { fromOpinions, fromParagraphs, fromPersons, type Path, toOpinions, toParagraphs, toPersons } from './text'

type Person = MinutesText['guests'][number]

const at = (...path: Path): Path => ['minutes', ...path]

export function MinutesBody({ text, readBack }: { text: MinutesText; readBack: string | null }) {
  const t = useWords()
  return (
    <>
      <Opening text={text} />
      <h3 className={css.sectionTitle}>{t('screen.minutes.part_people')}</h3>
      <People text={text} />
      <h3 className={css.sectionTitle}>{t('screen.minutes.part_content')}</h3>
      {text.sections.map((section, number) => (
        <section key={number}>
          <Part path={at('sections', number, 'heading')} label={t('screen.minutes.heading')}>
            <h4 className={css.sectionTitle}>{section.heading}</h4>
          </Part>
          <Part
            path={at('sections', number, 'paragraphs')}
            label={section.heading}
            write={fromParagraphs}
            read={toParagraphs}
            hint={t('screen.minutes.lines_say')}
          >
            <Lines lines={section.paragraphs} none={t('screen.minutes.nobody_spoke')} />
          </Part>
        </section>
      ))}
      <Part
        path={at('opinions')}
        label={t('screen.minutes.opinions')}
        write={fromOpinions}
        read={toOpinions}
        hint={t('screen.minutes.opinions_say')}
      >
        {text.opinions.length > 0 && <h4 className={css.sectionTitle}>{t('screen.minutes.opinions')}</h4>}
        <Lines lines={text.opinions.map((one) => t('screen.minutes.opinion', { name: one.speaker, gist: one.gist }))} />
      </Part>
      <h3 className={css.sectionTitle}>{t('screen.minutes.part_conclusion')}</h3>
      <Part
        path={at('conclusions')}
        label={t('screen.minutes.conclusions')}
        write={fromParagraphs}
        read={toParagraphs}
        hint={t('screen.minutes.lines_say')}
      >
        <Lines lines={text.conclusions} none={t('screen.minutes.no_conclusions')} />
      </Part>
      <Tasks tasks={text.tasks} />
      <PaperTable
        caption={t('screen.minutes.votes')}
        heads={[t('screen.minutes.vote'), t('screen.minutes.votes_for'), t('screen.minutes.against'), t('screen.minutes.abstained')]}
        rows={text.votes.map((vote) => [vote.subject, vote.votes_for, vote.against, vote.abstained])}
      />
      {readBack && <Lines lines={[readBack]} />}
      <Part path={at('closed')} label={t('screen.minutes.closed_label')}>
        <Lines lines={[t('screen.minutes.closed', { closed: text.closed })]} />
      </Part>
    </>
  )
}

export function Tasks({ tasks }: Pick<MinutesText, 'tasks'>) {
  const t = useWords()
  return (
    <PaperTable
      caption={t('screen.minutes.tasks')}
      heads={[t('screen.minutes.number'), t('screen.minutes.task'), t('screen.minutes.owner'), t('screen.minutes.due')]}
      rows={tasks.map((task, row) => [String(row + 1), task.title, task.owner, task.due])}
    />
  )
}

function Opening({ text }: { text: MinutesText }) {
  const t = useWords()
  return (
    <>
      <Part path={at('opened')} label={t('screen.minutes.opened_label')}>
        <Lines lines={[t('screen.minutes.opened', { opened: text.opened })]} />
      </Part>
      <Part path={at('place')} label={t('screen.minutes.place_label')}>
        <Lines lines={[t('screen.minutes.place', { place: text.place })]} />
      </Part>
    </>
  )
}

function People({ text }: { text: MinutesText }) {
  const t = useWords()
  const counts = (['summoned', 'official', 'probationary', 'exempt', 'present'] as const).map((name) => ({
    name,
    label: t(`screen.minutes.${name}_label`),
  }))
  return (
    <>
      {counts.map(({ name, label }) => (
        <Part key={name} path={at(name)} label={label}>
          <Lines lines={[t('screen.minutes.count', { label, count: text[name] || '0' })]} />
        </Part>
      ))}
      <Persons name="late_or_early" persons={text.late_or_early} />
      <Persons name="absent_excused" persons={text.absent_excused} />
      <Persons name="absent_unexcused" persons={text.absent_unexcused} />
      <Persons name="guests" persons={text.guests} />
      {(['chair', 'minute_taker'] as const).map((name) => (
        <Part
          key={name}
          path={at(name)}
          label={t(`screen.minutes.${name}_label`)}
          write={(person: Person) => fromPersons([person])}
          read={(lines) => toPersons(lines)[0] ?? { name: '', post: '' }}
          hint={t('screen.minutes.person_says')}
        >
          <Lines
            lines={[
              t('screen.minutes.count', {
                label: t(`screen.minutes.${name}_label`),
                count: [text[name].name || '…………', text[name].post].filter(Boolean).join(', '),
              }),
            ]}
          />
        </Part>
      ))}
    </>
  )
}

function Persons({ name, persons }: { name: 'absent_excused' | 'absent_unexcused' | 'late_or_early' | 'guests'; persons: Person[] }) {
  const t = useWords()
  const label = t(`screen.minutes.${name}_label`)
  const sentence = name === 'guests' ? 'screen.minutes.guest' : 'screen.minutes.person'
  return (
    <Part path={at(name)} label={label} write={fromPersons} read={toPersons} hint={t('screen.minutes.persons_say')}>
      <Lines
        lines={[
          t('screen.minutes.count', { label, count: persons.length === 0 ? t('screen.minutes.nobody') : '' }).trim(),
          ...persons.map((one) => t(sentence, { name: one.name, post: one.post })).map((line) => line.replace(/[:,] $/, '')),
        ]}
      />
    </Part>
  )
}
