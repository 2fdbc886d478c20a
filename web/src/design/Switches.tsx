// Size of the text and language: in the shell's head and at the door alike.
import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconCheck, IconLanguage, IconTextSize } from '@tabler/icons-react'
import { chooseLanguage, language, useWords } from '../words'
import { textSizes, useTextSize } from './text_size'

export function TextSizeButton() {
  const t = useWords()
  const { size, setSize } = useTextSize()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray.8" px="xs" leftSection={<IconTextSize size={21} stroke={1.6} aria-hidden />}>
          {t('screen.text_size')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {textSizes.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === size}
            rightSection={each === size && <IconCheck size={16} />}
            onClick={() => setSize(each)}
          >
            {t(`screen.text_size.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

// Some sentences come from the server in the language that was asked for: they are asked again.
export function LanguageButton() {
  const t = useWords()
  const queries = useQueryClient()
  const other = language() === 'vi' ? 'en' : 'vi'
  return (
    <Button
      variant="subtle"
      color="gray.8"
      px="xs"
      lang={other}
      leftSection={<IconLanguage size={21} stroke={1.6} aria-hidden />}
      onClick={() => void chooseLanguage(other).then(() => queries.invalidateQueries())}
    >
      {t('screen.language.other')}
    </Button>
  )
}
