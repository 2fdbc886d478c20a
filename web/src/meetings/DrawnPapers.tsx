// What is printed for the room: the list to tick and sign, and the notice with the code of this page.
import { Button } from '@mantine/core'
import { IconListCheck, IconQrcode } from '@tabler/icons-react'
import { fileAddress } from '../api/client'
import { useWords } from '../words'

interface PaperProps {
  meeting: string
}

export function AttendanceListButton({ meeting }: PaperProps) {
  const t = useWords()
  const list = fileAddress('GET /api/meetings/{meeting}/attendance-list', { path: { meeting } })
  return (
    <Button component="a" href={list} variant="default" leftSection={<IconListCheck size={18} aria-hidden />}>
      {t('screen.drawn.list')}
    </Button>
  )
}

export function PosterButton({ meeting }: PaperProps) {
  const t = useWords()
  const poster = fileAddress('GET /api/meetings/{meeting}/poster', { path: { meeting } })
  return (
    <Button component="a" href={poster} variant="default" leftSection={<IconQrcode size={18} aria-hidden />}>
      {t('screen.drawn.poster')}
    </Button>
  )
}
