// Files that go with a meeting as a whole or with one item of its agenda: to read, and to take away until the close.
import { ActionIcon } from '@mantine/core'
import { IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { fileAddress } from '../api/client'
import type { AttachedFile } from '../api/contract'
import { useAct } from '../api/hooks'
import { ConfirmDialog, notify } from '../design'
import css from '../design/meeting.module.css'
import { fileSize, useWords } from '../words'

const route = 'GET /api/meetings/{meeting}/attachments/{attachment}'

// Of one item, or of the meeting as a whole.
export const filesOf = (files: AttachedFile[], item: string | null) => files.filter((file) => (file.item_id ?? null) === item)

interface AttachmentsProps {
  meeting: string
  files: AttachedFile[]
  mayRemove?: boolean
}

export function Attachments({ meeting, files, mayRemove }: AttachmentsProps) {
  const t = useWords()
  const [asked, setAsked] = useState<AttachedFile | null>(null)
  if (files.length === 0 && !asked) return null
  return (
    <>
      <ul className={css.files} aria-label={t('screen.attachments.heading')}>
        {files.map((file) => (
          <li key={file.id}>
            <IconPaperclip size={16} stroke={1.6} aria-hidden />
            <span>
              <a href={fileAddress(route, { path: { meeting, attachment: file.id } })} download={file.name}>
                {file.name}
              </a>{' '}
              <small>{fileSize(file.size_bytes)}</small>
            </span>
            {mayRemove && (
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('screen.attachments.remove_which', { name: file.name })}
                onClick={() => setAsked(file)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {asked && <RemoveDialog meeting={meeting} file={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function RemoveDialog({ meeting, file, onClose }: { meeting: string; file: AttachedFile; onClose: () => void }) {
  const t = useWords()
  const act = useAct('DELETE /api/meetings/{meeting}/attachments/{attachment}', () => {
    notify(t('screen.attachments.removed', { name: file.name }))
    onClose()
  })
  return (
    <ConfirmDialog
      isOpen
      isGrave
      title={t('screen.attachments.remove_heading')}
      act={t('screen.attachments.remove')}
      isActing={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ path: { meeting, attachment: file.id } })}
      onClose={onClose}
    >
      {t('screen.attachments.remove_says', { name: file.name })}
    </ConfirmDialog>
  )
}
