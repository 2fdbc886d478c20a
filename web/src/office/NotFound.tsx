// An address that leads nowhere, or to something that is not for this reader: both look the same.
import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from 'react-router'
import { EmptyState, Page } from '../design'
import { useWords } from '../words'

export function NotFound({ home }: { home: string }) {
  const t = useWords()
  return (
    <Page title={t('screen.not_found.title')}>
      <EmptyState
        icon={IconMapOff}
        title={t('screen.not_found.what')}
        action={
          <Button component={Link} to={home}>
            {t('screen.not_found.home')}
          </Button>
        }
      >
        {t('screen.not_found.says')}
      </EmptyState>
    </Page>
  )
}
