// Choosing a file to go with a meeting or with one item of its agenda.
import { Alert, Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAct } from '../../api/hooks'
import { notify, ProblemAlert } from '../../design'
import { useWords } from '../../words'
import { newId } from '../new_id'

// The server takes no larger file.
const most_mb = 10

interface AttachButtonProps {
  meeting: string
  item?: { id: string; number: number }
}

export function AttachButton({ meeting, item }: AttachButtonProps) {
  const t = useWords()
  const [isTooLarge, setIsTooLarge] = useState(false)
  const again = useRef<() => void>(null)
  const act = useAct('PUT /api/meetings/{meeting}/attachments/{attachment}', (_, { query }) =>
    notify(t('screen.attachments.added', { name: query.file_name })),
  )
  const { variables } = act
  const choose = (file: File | null) => {
    again.current?.()
    act.reset()
    setIsTooLarge(file !== null && file.size > most_mb * 2 ** 20)
    if (!file || file.size > most_mb * 2 ** 20) return
    act.mutate({ path: { meeting, attachment: newId() }, query: { file_name: file.name, item: item?.id ?? null }, body: file })
  }
  return (
    <>
      <FileButton onChange={choose} resetRef={again}>
        {(props) => (
          <Button
            {...props}
            variant={item ? 'subtle' : 'light'}
            size={item ? 'compact-sm' : 'sm'}
            leftSection={<IconPaperclip size={item ? 16 : 18} aria-hidden />}
            loading={act.isPending}
            {...(item && { 'aria-label': t('screen.attachments.add_to', { number: item.number }) })}
          >
            {t('screen.attachments.add')}
          </Button>
        )}
      </FileButton>
      {isTooLarge && (
        <Alert color="red" role="alert" my="sm">
          {t('attachment.too_large', { limit_mb: most_mb })}
        </Alert>
      )}
      {/* Sent again under the same id: what has arrived already is not added twice. */}
      <ProblemAlert error={act.error} {...(act.error?.status === 0 && variables && { again: () => act.mutate(variables) })} />
    </>
  )
}
