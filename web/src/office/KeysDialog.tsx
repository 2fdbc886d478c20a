// The keys that do something, for those who like them.
import { Modal, Table } from '@mantine/core'
import css from '../design/shell.module.css'
import { useWords } from '../words'
import type { Command } from './commands'

export function KeysDialog({ isOpen, onClose, commands }: { isOpen: boolean; onClose: () => void; commands: Command[] }) {
  const t = useWords()
  const rows = [
    { key: t('screen.search.key'), says: t('screen.search.title') },
    ...commands.filter((command) => command.shortcut).map((command) => ({ key: command.shortcut ?? '', says: t(command.words) })),
    { key: t('screen.keys.tab'), says: t('screen.keys.tab_says') },
    { key: t('screen.keys.escape'), says: t('screen.keys.escape_says') },
  ]
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('screen.keys.title')} closeButtonProps={{ 'aria-label': t('screen.close') }}>
      <Table>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row">
                <kbd className={css.key}>{row.key}</kbd>
              </Table.Th>
              <Table.Td>{row.says}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
