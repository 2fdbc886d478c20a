// Choosing a file or dropping one; what it is a list of is guessed from its name and asked where that is not clear.
import { Alert, Button, FileButton, Group, Radio, Stack } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ImportKind } from '../api/contract'
import { useAct } from '../api/hooks'
import { Panel, ProblemAlert } from '../design'
import css from '../design/import.module.css'
import { useWords } from '../words'
import { guessedKind, isTooLarge, kinds } from './kind'

export function UploadPanel() {
  const t = useWords()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const upload = useAct('POST /api/imports', (state) => void navigate(`/imports/${state.id}`))
  const choose = (chosen: File | null | undefined) => {
    if (!chosen) return
    upload.reset()
    setFile(chosen)
  }
  return (
    <Panel title={t('screen.import.upload')} note={t('screen.import.upload_says')}>
      <DropZone onDrop={choose}>
        <IconFileSpreadsheet size={40} stroke={1.3} aria-hidden />
        <span>{file ? file.name : t('screen.import.drop')}</span>
        <FileButton onChange={choose} accept=".xlsx,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">
          {(props) => (
            <Button
              {...props}
              variant={file ? 'default' : 'filled'}
              leftSection={<IconUpload size={18} stroke={1.7} aria-hidden />}
              disabled={upload.isPending}
            >
              {t(file ? 'screen.import.choose_other' : 'screen.import.choose')}
            </Button>
          )}
        </FileButton>
      </DropZone>
      {file && isTooLarge(file) && (
        <Alert color="red" role="alert" mt="md">
          {t('screen.import.too_large')}
        </Alert>
      )}
      {file && !isTooLarge(file) && (
        <KindForm
          key={`${file.name}${file.lastModified}`}
          file={file}
          isSending={upload.isPending}
          onSend={(kind) => upload.mutate({ query: { kind, file_name: file.name }, body: file })}
        />
      )}
      <ProblemAlert error={upload.error} />
    </Panel>
  )
}

function DropZone({ onDrop, children }: { onDrop: (file: File | undefined) => void; children: React.ReactNode }) {
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={css.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onDrop(event.dataTransfer.files[0])
      }}
    >
      {children}
    </div>
  )
}

interface KindFormProps {
  file: File
  isSending: boolean
  onSend: (kind: ImportKind) => void
}

function KindForm({ file, isSending, onSend }: KindFormProps) {
  const t = useWords()
  const guess = guessedKind(file.name)
  const [kind, setKind] = useState<ImportKind | null>(guess)
  const [isAsked, setIsAsked] = useState(false)
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    if (kind) onSend(kind)
    else setIsAsked(true)
  }
  return (
    <form onSubmit={send}>
      <Stack gap="md" mt="lg">
        <Radio.Group
          label={t('screen.import.kind')}
          description={t(guess ? 'screen.import.kind_guessed' : 'screen.import.kind_asked')}
          value={kind}
          onChange={(value) => setKind(value as ImportKind)}
          error={isAsked && !kind ? t('screen.import.kind_missing') : null}
        >
          <Stack gap="sm" mt="xs">
            {kinds.map((each) => (
              <Radio key={each} value={each} label={t(`screen.import.kind.${each}`)} description={t(`screen.import.kind.${each}_says`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group>
          <Button type="submit" loading={isSending}>
            {t('screen.import.preview')}
          </Button>
          <span>{t('screen.import.preview_says')}</span>
        </Group>
      </Stack>
    </form>
  )
}
