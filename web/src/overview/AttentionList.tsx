// What the office must act on: why, as a sentence, and the next step.
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Attention, Overview, Right } from '../api/contract'
import { may, useSession } from '../api/session'
import { EmptyState, Panel } from '../design'
import css from '../design/heat_map.module.css'
import { number, useWords } from '../words'
import { reasonOf } from './reasons'
import { RemindDialog } from './RemindDialog'

const [first_shown_wide, first_shown_narrow] = [8, 3]
const high_weight = 75

const needed: Record<Attention['step'], Right> = {
  remind: 'see_register',
  plan: 'run_cell',
  open_meeting: 'see_meetings',
  open_member: 'see_register',
  open_tasks: 'see_meetings',
  import: 'administer',
  set_offices: 'administer',
}

function hrefOf(one: Attention): string {
  if (one.step === 'open_meeting' && one.meeting_id) return `/meetings/${one.meeting_id}`
  if (one.step === 'open_member' && one.member_id) return `/members/${one.member_id}`
  if (one.step === 'open_tasks') return `/tasks?organisation=${one.organisation.id}&state=late`
  return one.step === 'import' ? '/imports' : `/organisations/${one.organisation.id}`
}

export function AttentionList({ overview }: { overview: Overview }) {
  const t = useWords()
  const [isWhole, setIsWhole] = useState(false)
  const [reminded, setReminded] = useState<Attention | null>(null)
  // Above the cells on a narrow screen, beside them on a wide one.
  const isNarrow = useMediaQuery('(max-width: 75em)')
  const first_shown = isNarrow ? first_shown_narrow : first_shown_wide
  const all = overview.attention
  const shown = isWhole ? all : all.slice(0, first_shown)
  return (
    <Panel
      title={t('screen.attention.title')}
      note={all.length > 0 && t('screen.attention.counted', { things: number(overview.attention_total) })}
    >
      {all.length === 0 ? (
        <EmptyState title={t('screen.attention.none')}>{t('screen.attention.none_says')}</EmptyState>
      ) : (
        <ul className={css.todo}>
          {shown.map((one, index) => (
            <Thing key={index} one={one} onRemind={() => setReminded(one)} />
          ))}
        </ul>
      )}
      {all.length > first_shown && (
        <Button variant="default" fullWidth data-noprint aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('screen.attention.less') : t('screen.attention.all', { things: number(all.length) })}
        </Button>
      )}
      {reminded && <RemindDialog one={reminded} onClose={() => setReminded(null)} />}
    </Panel>
  )
}

// Many cells are called alike: what they stand under tells them apart.
function Name({ id, name, path }: Attention['organisation']) {
  const above = path.split(' / ').slice(0, -1).join(' / ')
  return (
    <>
      <Link to={`/organisations/${id}`}>{name}</Link>
      {above && <small>{above}</small>}
    </>
  )
}

function Thing({ one, onRemind }: { one: Attention; onRemind: () => void }) {
  const t = useWords()
  const session = useSession()
  const about = `${t(`step.${one.step}`)}: ${one.organisation.name}`
  return (
    <li data-weight={one.weight >= high_weight ? 'high' : 'low'}>
      <Name {...one.organisation} />
      <p>{reasonOf(one)}</p>
      {may(session, needed[one.step]) &&
        (one.step === 'remind' ? (
          <Button variant="default" h={34} data-noprint aria-label={about} aria-haspopup="dialog" onClick={onRemind}>
            {t('step.remind')}
          </Button>
        ) : (
          <Button variant="default" h={34} data-noprint component={Link} to={hrefOf(one)} aria-label={about}>
            {t(`step.${one.step}`)}
          </Button>
        ))}
    </li>
  )
}
