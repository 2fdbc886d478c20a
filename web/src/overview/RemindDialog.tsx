// A reminder ready to be sent by whatever the office uses: to whom, and the words.
import { Anchor, Button, Group, Modal, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Attention } from '../api/contract'
import { useAnswer } from '../api/hooks'
import { notify } from '../design'
import { useWords } from '../words'
import { reasonOf } from './reasons'

export function RemindDialog({ one, onClose }: { one: Attention; onClose: () => void }) {
  const t = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const offices = useAnswer('GET /api/organisations/{organisation}/offices', { path: { organisation: one.organisation.id } })
  const secretary = offices.data?.rows.find((row) => row.office === 'secretary')
  const [own, setOwn] = useState<string | null>(null)
  const drafted = t('screen.remind.text', { cell: one.organisation.name, reason: reasonOf(one) })
  // The clipboard is closed to pages without TLS; the selected text is there for Ctrl C then.
  const copy = async () => {
    box.current?.select()
    const isCopied = await copied(box.current?.value ?? '')
    notify(t(isCopied ? 'screen.remind.copied' : 'screen.remind.selected'))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('screen.remind.title', { cell: one.organisation.name })}
      closeButtonProps={{ 'aria-label': t('screen.close') }}
    >
      <p style={{ marginTop: 0 }}>
        {secretary ? (
          <>
            {t('screen.remind.to')}{' '}
            <Anchor component={Link} inherit to={`/members/${secretary.member.id}`}>
              {secretary.member.full_name}
            </Anchor>
          </>
        ) : (
          offices.isSuccess && t('screen.remind.nobody')
        )}
      </p>
      <Textarea
        ref={box}
        label={t('screen.remind.words')}
        minRows={4}
        value={own ?? drafted}
        onChange={(event) => setOwn(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="space-between" mt="lg">
        <Button variant="default" component={Link} to={`/organisations/${one.organisation.id}`}>
          {t('screen.remind.cell')}
        </Button>
        <Button onClick={() => void copy()}>{t('screen.remind.copy')}</Button>
      </Group>
    </Modal>
  )
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
