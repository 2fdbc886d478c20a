// Search, the size of the text, the language, and who is signed in.
import { Menu, VisuallyHidden } from '@mantine/core'
import { IconLogout, IconSearch, IconUserCircle } from '@tabler/icons-react'
import type { Session } from '../api/contract'
import { LanguageButton, TextSizeButton } from '../design/Switches'
import css from '../design/shell.module.css'
import { useWords } from '../words'
import type { Shell } from './commands'

// Given name last: Lê Thu Hà is LH.
const initials = (name: string) => {
  const parts = name.trim().split(/\s+/)
  return ((parts[0]?.[0] ?? '') + (parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : '')).toUpperCase()
}

export function TopBar({ session, acts, onSearch }: { session: Session; acts: Shell; onSearch: () => void }) {
  const t = useWords()
  const account = session.account
  return (
    <header className={css.top}>
      <button type="button" className={css.search} onClick={onSearch} aria-haspopup="dialog" aria-keyshortcuts="Control+K">
        <IconSearch size={19} stroke={1.6} aria-hidden />
        <span>{t('screen.search.prompt')}</span>
        <kbd className={css.key}>{t('screen.search.key')}</kbd>
      </button>
      <div className={css.tools}>
        <div className={css.wide}>
          <TextSizeButton />
          <LanguageButton />
        </div>
        {account && (
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <button type="button" className={css.who}>
                <VisuallyHidden>{t('screen.account.menu')}</VisuallyHidden>
                <span className={css.face} aria-hidden>
                  {initials(account.name)}
                </span>
                <div>
                  <b>{account.name}</b>
                  <small>{session.places[0]?.organisation.name ?? session.site.name}</small>
                </div>
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUserCircle size={18} stroke={1.6} />} onClick={() => acts.go('/account')}>
                {t('screen.account.title')}
              </Menu.Item>
              <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={acts.signOut}>
                {t('screen.sign_out')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </header>
  )
}
