// Who came as a guest, in words.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/hooks'
import { ProblemAlert } from '../../design'
import { useWords } from '../../words'

export function GuestsField({ meeting, guests }: { meeting: string; guests: string }) {
  const t = useWords()
  const [text, setText] = useState(guests)
  const act = useAct('PUT /api/meetings/{meeting}/guests')
  return (
    <>
      <Textarea
        label={t('screen.live.guests')}
        autosize
        minRows={1}
        mt="md"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== guests && act.mutate({ path: { meeting }, body: { guests: text || null } })}
      />
      <ProblemAlert error={act.error} />
    </>
  )
}
