// Prints the page as it stands; the print style leaves out what is only for the screen.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useWords } from '../words'

export function PrintButton() {
  const t = useWords()
  return (
    <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />} onClick={() => window.print()}>
      {t('screen.print')}
    </Button>
  )
}
