// Putting an office's own form in place; what the server finds wrong with it is listed mark by mark.
import { Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/hooks'
import { notify, ProblemAlert } from '../design'
import { useWords } from '../words'
import type { FormPlace } from './FormActs'

const word_type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function ReplaceDialog({ form, layout, organisation, onClose }: FormPlace & { onClose: () => void }) {
  const t = useWords()
  const [file, setFile] = useState<File | null>(null)
  const upload = useAct('POST /api/paper-forms/{kind}', () => {
    notify(t('screen.papers.replaced'))
    onClose()
  })
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    if (file) upload.mutate({ path: { kind: form.kind }, query: { organisation, layout, file_name: file.name }, body: file })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('screen.papers.replace_of', { kind: form.title })}
      closeButtonProps={{ 'aria-label': t('screen.close') }}
    >
      <form onSubmit={send}>
        <Stack gap="md">
          <Text>{t('screen.papers.replace_says')}</Text>
          <FileInput
            label={t('screen.papers.file')}
            placeholder={t('screen.papers.file_choose')}
            accept={`.docx,${word_type}`}
            value={file}
            onChange={(chosen) => {
              upload.reset()
              setFile(chosen)
            }}
            required
          />
          <ProblemAlert error={upload.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('screen.cancel')}
            </Button>
            <Button type="submit" loading={upload.isPending} disabled={!file}>
              {t('screen.papers.replace')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
