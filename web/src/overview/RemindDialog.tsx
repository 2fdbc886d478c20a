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
  const isOne = one.cells === 1
  const offices = useAnswer(
    'GET /api/organisations/{organisation}/offices',
    { path: { organisation: one.organisation.id } },
    { enabled: isOne },
  )
  const secretary = offices.data?.rows.find((row) => row.office === 'secretary')
  const [own, setOwn] = useState<string | null>(null)
  const drafted = t(isOne ? 'screen.remind.text' : 'screen.remind.text_many', { cell: one.organisation.name, reason: reasonOf(one) })
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
      title={isOne ? t('screen.remind.title', { cell: one.organisation.name }) : t('screen.remind.title_many')}
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
        ) : isOne ? (
          offices.isSuccess && t('screen.remind.nobody')
        ) : (
          t('screen.remind.to_many')
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
      <Group justify={isOne ? 'space-between' : 'flex-end'} mt="lg">
        {isOne && (
          <Button variant="default" component={Link} to={`/organisations/${one.organisation.id}`}>
            {t('screen.remind.cell')}
          </Button>
        )}
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
