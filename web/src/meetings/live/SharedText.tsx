// A text that several people hold at once, saved when it is left. Another's is taken over while nothing is written here; where something is,
// both stand until whoever writes has chosen.
import { Alert, Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ApiError } from '../../api/client'
import { ProblemAlert } from '../../design'
import { useWords } from '../../words'

interface SharedTextProps {
  label: string
  isLabelShown?: boolean
  // As the server has it.
  text: string
  version: number
  isSaving: boolean
  error: ApiError | null
  // `saved` is called once the server has it.
  onSave: (text: string, version: number, saved: () => void) => void
}

export function SharedText({ label, isLabelShown = true, text, version, isSaving, error, onSave }: SharedTextProps) {
  const t = useWords()
  const [own, setOwn] = useState(text)
  // What it was made from.
  const [base, setBase] = useState({ text, version })
  const isWritten = own !== base.text
  if (version !== base.version && !isSaving && (!isWritten || own === text)) {
    setBase({ text, version })
    setOwn(text)
  }
  const isContested = version > base.version && isWritten && own !== text && !isSaving
  const send = (over: number) => onSave(own, over, () => setBase({ text: own, version: over + 1 }))
  const take = () => {
    setBase({ text, version })
    setOwn(text)
  }
  return (
    <>
      <Textarea
        {...(isLabelShown ? { label } : { 'aria-label': label })}
        autosize
        minRows={1}
        value={own}
        onChange={(event) => setOwn(event.currentTarget.value)}
        onBlur={() => isWritten && !isContested && !isSaving && send(base.version)}
      />
      {isContested ? (
        <Alert color="red" title={t('screen.live.theirs')} role="alert" my="sm">
          <p>{text || t('screen.live.theirs_is_empty')}</p>
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={take}>
              {t('screen.live.take_theirs')}
            </Button>
            <Button variant="default" size="xs" onClick={() => send(version)}>
              {t('screen.live.keep_mine')}
            </Button>
          </Group>
        </Alert>
      ) : (
        isWritten && <ProblemAlert error={error} />
      )}
    </>
  )
}
