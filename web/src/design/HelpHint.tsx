// A question mark beside a word that not everybody knows; opens by click, so that it works by finger and keyboard too.
import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words'

export function HelpHint({ about, children }: { about: string; children: ReactNode }) {
  const t = useWords()
  return (
    <Popover width={320} withArrow withRoles returnFocus>
      <Popover.Target>
        <ActionIcon size={28} aria-label={t('screen.help.about', { about })}>
          <IconHelpCircle size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" component="div">
          {children}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
