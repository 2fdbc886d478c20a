// Everything that can be begun from anywhere: feeds the menu, the palette and the list of keys.
import {
  IconClipboardText,
  IconFileImport,
  IconFileTypeDocx,
  IconGavel,
  IconId,
  IconKeyboard,
  IconLayoutDashboard,
  IconListCheck,
  IconLogout,
  IconPrinter,
  IconSitemap,
  IconTicket,
  IconUserCircle,
  IconUserKey,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Right, Session } from '../api/contract'
import { may } from '../api/session'

// What a command may do to the shell.
export interface Shell {
  go: (path: string) => void
  signOut: () => void
  showKeys: () => void
}

export interface Command {
  id: string
  // The key of its name in the words files.
  words: string
  icon: TablerIcon
  // As written on the keys: "Alt+1".
  shortcut?: string
  right: Right
  // Beyond the right: whom it is for.
  isFor?: (session: Session) => boolean
  // `main` stands in the menu (the first four also at a phone's foot), `below` at its lower end; without it, in the palette alone.
  menu?: 'main' | 'below'
  // Either leads to a page or does something.
  to?: string
  run?: (shell: Shell) => void
}

// A list may bring members of any cell: only whoever administers the root takes it, and before there is one the administrator.
const ofTheWholeSite = ({ account, site, places }: Session) =>
  account?.is_administrator === true || places.some((place) => place.level === 'administers' && place.organisation.id === site.root_id)

export const commands: Command[] = [
  {
    id: 'overview',
    words: 'screen.overview.menu',
    icon: IconLayoutDashboard,
    shortcut: 'Alt+1',
    right: 'see_meetings',
    menu: 'main',
    to: '/overview',
  },
  { id: 'reports', words: 'screen.report.menu', icon: IconClipboardText, right: 'see_register', menu: 'main', to: '/reports' },
  { id: 'tasks', words: 'screen.tasks.title', icon: IconListCheck, right: 'see_meetings', menu: 'main', to: '/tasks' },
  { id: 'organisations', words: 'screen.organisations.title', icon: IconSitemap, right: 'signed_in', menu: 'main', to: '/organisations' },
  { id: 'members', words: 'screen.members.title', icon: IconUsers, right: 'see_register', menu: 'main', to: '/members' },
  {
    id: 'me',
    words: 'screen.me.title',
    icon: IconId,
    right: 'signed_in',
    isFor: (session) => session.account?.member_id != null,
    menu: 'main',
    to: '/me',
  },
  {
    id: 'imports',
    words: 'screen.import.title',
    icon: IconFileImport,
    right: 'administer',
    isFor: ofTheWholeSite,
    menu: 'main',
    to: '/imports',
  },
  { id: 'accounts', words: 'screen.accounts.title', icon: IconUserKey, right: 'administer', menu: 'main', to: '/accounts' },
  { id: 'slips', words: 'screen.slips.menu', icon: IconTicket, right: 'administer', to: '/accounts/slips' },
  { id: 'rules', words: 'screen.rules.title', icon: IconGavel, right: 'signed_in', menu: 'main', to: '/rules' },
  { id: 'papers', words: 'screen.papers.title', icon: IconFileTypeDocx, right: 'run_cell', menu: 'main', to: '/papers' },
  { id: 'paper_head', words: 'screen.papers.head', icon: IconFileTypeDocx, right: 'run_cell', to: '/papers/head' },
  { id: 'account', words: 'screen.account.title', icon: IconUserCircle, right: 'signed_in', menu: 'below', to: '/account' },
  { id: 'print', words: 'screen.print', icon: IconPrinter, shortcut: 'Ctrl+P', right: 'signed_in', run: () => window.print() },
  { id: 'keys', words: 'screen.keys.title', icon: IconKeyboard, shortcut: '?', right: 'signed_in', run: (shell) => shell.showKeys() },
  { id: 'sign_out', words: 'screen.sign_out', icon: IconLogout, right: 'signed_in', run: (shell) => shell.signOut() },
]

export const commandsFor = (session: Session) =>
  commands.filter((command) => may(session, command.right) && (command.isFor?.(session) ?? true))

export function begin(command: Command, shell: Shell) {
  if (command.to) shell.go(command.to)
  else command.run?.(shell)
}
