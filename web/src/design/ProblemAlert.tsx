// What went wrong and what can be done, in the server's own sentence where it gave one.
import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiError } from '../api/client'
import { say, useWords } from '../words'
import css from './design.module.css'

export function problemText(error: ApiError): string {
  if (error.status === 0) return say('screen.problem.network')
  return error.message || say('screen.problem.unknown')
}

interface ProblemAlertProps {
  error: ApiError | null
  again?: () => void
  // Pointers that the form shows beside its fields; the others are listed here.
  shown?: string[]
}

export function ProblemAlert({ error, again, shown = [] }: ProblemAlertProps) {
  const t = useWords()
  if (!error) return null
  const others = error.fields.filter((field) => !shown.includes(field.pointer))
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert" my="sm">
      <div>{problemText(error)}</div>
      {error.isStale && <div>{t('screen.problem.stale')}</div>}
      {others.length > 0 && (
        <ul style={{ margin: '6px 0', paddingLeft: 20 }}>
          {others.map((field) => (
            <li key={field.pointer + field.code}>{field.detail}</li>
          ))}
        </ul>
      )}
      {error.status >= 500 && error.request && (
        <div className={css.problemRequest}>{t('screen.problem.request', { request: error.request })}</div>
      )}
      {again && (
        <Button variant="default" mt="xs" onClick={again}>
          {t('screen.problem.again')}
        </Button>
      )}
    </Alert>
  )
}
