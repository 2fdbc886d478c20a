// The frame that stays while pages change: menu, search, who is signed in.
import { useHotkeys, useNetwork } from '@mantine/hooks'
import { Suspense, useMemo, useState } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import { useAct } from '../api/hooks'
import { may, useSession, useSessionChange } from '../api/session'
import { Waiting } from '../design'
import css from '../design/shell.module.css'
import { useWords } from '../words'
import { begin, commandsFor, type Shell as ShellActs } from './commands'
import { Failsafe } from './Failsafe'
import { KeysDialog } from './KeysDialog'
import { BottomBar, SideMenu } from './Menu'
import { NotFound } from './NotFound'
import { Palette } from './Palette'
import { pages } from './routes'
import { TopBar } from './TopBar'

export default function Shell() {
  const t = useWords()
  const session = useSession()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { online } = useNetwork()
  const change = useSessionChange()
  const signOut = useAct('DELETE /api/session', () => change(null))
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const commands = useMemo(() => commandsFor(session), [session])
  const acts: ShellActs = { go: (path) => void navigate(path), signOut: () => signOut.mutate({}), showKeys: () => setOpen('keys') }

  useHotkeys([
    ['mod+K', () => setOpen('palette')],
    ['shift+?', () => setOpen('keys')],
    ...commands
      .filter((command) => command.shortcut?.startsWith('Alt'))
      .map((command): [string, () => void] => [command.shortcut ?? '', () => begin(command, acts)]),
  ])

  const home = commands.find((command) => command.menu && command.to)?.to ?? '/account'
  return (
    <>
      <a className="skip" href="#main">
        {t('screen.skip')}
      </a>
      <div className={css.frame}>
        <SideMenu commands={commands} session={session} />
        <div className={css.body}>
          <TopBar session={session} acts={acts} onSearch={() => setOpen('palette')} />
          {!online && (
            <div className={css.offline} role="status">
              {t('screen.offline')}
            </div>
          )}
          <main id="main" className={css.main} tabIndex={-1}>
            <Failsafe key={pathname}>
              <Suspense fallback={<Waiting />}>
                <Routes>
                  <Route path="/" element={<Navigate to={home} replace />} />
                  {pages
                    .filter((entry) => may(session, entry.right))
                    .map(({ path, page: Page }) => (
                      <Route key={path} path={path} element={<Page />} />
                    ))}
                  <Route path="*" element={<NotFound home={home} />} />
                </Routes>
              </Suspense>
            </Failsafe>
          </main>
        </div>
        <BottomBar commands={commands} acts={acts} />
      </div>
      <Palette isOpen={open === 'palette'} onClose={() => setOpen(null)} commands={commands} acts={acts} />
      <KeysDialog isOpen={open === 'keys'} onClose={() => setOpen(null)} commands={commands} />
    </>
  )
}
