// The menu in its two places: at the side, and at a phone's foot.
import { Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useState } from 'react'
import { NavLink } from 'react-router'
import type { Session } from '../api/contract'
import { LanguageButton, TextSizeButton } from '../design/Switches'
import css from '../design/shell.module.css'
import { useWords } from '../words'
import { begin, type Command, type Shell } from './commands'

const atFoot = 4

function Item({ command, onGo }: { command: Command; onGo?: () => void }) {
  const t = useWords()
  const Icon = command.icon
  return (
    <NavLink className={css.item ?? ''} to={command.to ?? '/'} {...(onGo && { onClick: onGo })}>
      <Icon size={21} stroke={1.6} aria-hidden />
      <span>{t(command.words)}</span>
    </NavLink>
  )
}

export function SideMenu({ commands, session }: { commands: Command[]; session: Session }) {
  const t = useWords()
  return (
    <nav className={css.side} aria-label={t('screen.menu')}>
      <NavLink className={css.brand ?? ''} to="/">
        <img src="/icon.svg" alt={t('screen.home')} />
        <div>
          <b>{t('screen.product')}</b>
          <small>{session.site.name}</small>
        </div>
      </NavLink>
      {(['main', 'below'] as const).map((place) => (
        <ul key={place} className={css.menu}>
          {commands
            .filter((command) => command.menu === place)
            .map((command) => (
              <li key={command.id}>
                <Item command={command} />
              </li>
            ))}
        </ul>
      ))}
    </nav>
  )
}

export function BottomBar({ commands, acts }: { commands: Command[]; acts: Shell }) {
  const t = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const inMenu = commands.filter((command) => command.menu)
  const rest = commands.filter((command) => !command.menu && command.id !== 'keys')
  return (
    <nav className={css.foot} aria-label={t('screen.menu')}>
      {inMenu.slice(0, atFoot).map((command) => (
        <Item key={command.id} command={command} />
      ))}
      <button type="button" className={css.item} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <IconMenu2 size={21} stroke={1.6} aria-hidden />
        <span>{t('screen.menu.more')}</span>
      </button>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('screen.menu')}
        closeButtonProps={{ 'aria-label': t('screen.close') }}
      >
        {inMenu.map((command) => (
          <Item key={command.id} command={command} onGo={close} />
        ))}
        {rest.map((command) => (
          <button
            key={command.id}
            type="button"
            className={css.item}
            onClick={() => {
              close()
              begin(command, acts)
            }}
          >
            <command.icon size={21} stroke={1.6} aria-hidden />
            <span>{t(command.words)}</span>
          </button>
        ))}
        <div className={css.doorFoot}>
          <TextSizeButton />
          <LanguageButton />
        </div>
      </Drawer>
    </nav>
  )
}
