// Prints the page as it stands; the print style leaves out what is only for the screen. Nobody prints from a phone.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useWords } from '../words'

export function PrintButton() {
  const t = useWords()
  return (
    <Button
      variant="default"
      visibleFrom="sm"
      leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('screen.print')}
    </Button>
  )
}
