// Undoing a whole import: says what will happen; where later work stands on it, what that is and where to find it. How
// far it is, the import's own page shows.
import { Alert, Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ApiError, FieldProblem } from '../api/client'
import type { ImportKind } from '../api/contract'
import { useAct } from '../api/hooks'
import { ConfirmDialog, problemText } from '../design'
import css from '../design/import.module.css'
import { number, useWords } from '../words'

interface UndoButtonProps {
  one: { id: string; kind: ImportKind; file_name: string; accepted: number; updated: number }
  isSmall?: boolean
}

export function UndoButton({ one, isSmall }: UndoButtonProps) {
  const t = useWords()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  const undo = useAct('POST /api/imports/{import}/undo', () => {
    setIsOpen(false)
    void navigate(`/imports/${one.id}`)
  })
  const standsUnder = undo.error?.code === 'import.stands_under' ? undo.error : null
  const close = () => {
    setIsOpen(false)
    undo.reset()
  }
  const fresh = one.accepted - one.updated
  return (
    <>
      <Button
        variant="default"
        data-noprint
        {...(isSmall && { h: 34 })}
        leftSection={<IconArrowBackUp size={18} stroke={1.7} aria-hidden />}
        aria-label={t('screen.import.undo_which', { file: one.file_name })}
        onClick={() => setIsOpen(true)}
      >
        {t('screen.import.undo')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('screen.import.undo_title')}
        act={t(standsUnder ? 'screen.import.undo_again' : 'screen.import.undo_act')}
        isGrave
        isActing={undo.isPending}
        error={standsUnder ? null : undo.error}
        onAct={() => undo.mutate({ path: { import: one.id } })}
        onClose={close}
      >
        <p className={css.fileName}>{one.file_name}</p>
        <ul className={css.says}>
          {fresh > 0 && <li>{t(`screen.import.undo_fresh.${one.kind}`, { count: number(fresh) })}</li>}
          {one.updated > 0 && <li>{t('screen.import.undo_updated', { count: number(one.updated) })}</li>}
          <li>{t('screen.import.undo_history')}</li>
        </ul>
        {standsUnder && <StandsUnder error={standsUnder} />}
      </ConfirmDialog>
    </>
  )
}

function StandsUnder({ error }: { error: ApiError }) {
  const t = useWords()
  const count = Number(error.arguments.count ?? error.fields.length)
  return (
    <Alert color="red" role="alert" title={problemText(error)}>
      <p className={css.tight}>{t('screen.import.stands_says')}</p>
      <ul className={css.standing} tabIndex={0} aria-label={t('screen.import.stands')}>
        {error.fields.map((field) => (
          <li key={field.pointer + field.code + field.detail}>
            <Standing field={field} />
          </li>
        ))}
      </ul>
      {count > error.fields.length && (
        <p className={css.tight}>{t('screen.import.stands_more', { count: number(count - error.fields.length) })}</p>
      )}
    </Alert>
  )
}

// What has a page of its own is a link there.
const pages: Record<string, string> = { member: '/members', organisation: '/organisations', meeting: '/meetings', import: '/imports' }

function Standing({ field }: { field: FieldProblem }) {
  const [, thing = '', id] = field.pointer.split('/')
  const page = pages[thing]
  return page && id ? <Link to={`${page}/${id}`}>{field.detail}</Link> : field.detail
}
