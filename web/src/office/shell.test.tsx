import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { draw, officer, serve } from '../../tests/render'
import { commandsFor } from './commands'
import { plain } from './plain'
import Shell from './Shell'

test('Ctrl K finds pages without accents, and persons through the server', async () => {
  const found = { members: [{ id: 'm1', full_name: 'Nguyễn Văn Ân', cell_path: 'Chi bộ Khu phố 6' }], organisations: [] }
  const asked = serve({ 'GET /api/search': found, 'GET /api/sessions': { rows: [] } })
  draw(<Shell />)
  await userEvent.keyboard('{Control>}k{/Control}')
  const input = await screen.findByRole('combobox')
  await userEvent.type(input, 'tai khoan')
  expect(screen.getByRole('option', { name: /Tài khoản của tôi/ })).toBeVisible()
  await userEvent.clear(input)
  await userEvent.type(input, 'an')
  expect(await screen.findByRole('option', { name: /Nguyễn Văn Ân/ })).toHaveAttribute('aria-selected', 'true')
  expect(asked.find((each) => each.route === 'GET /api/search')?.query).toContain('q=')
})

test('commands without the right are not there', () => {
  const rights = commandsFor({ ...officer, rights: ['anyone', 'signed_in'] }).map((command) => command.right)
  expect(rights.every((right) => right === 'signed_in' || right === 'anyone')).toBe(true)
  expect(commandsFor({ ...officer, account: null, rights: [] })).toHaveLength(0)
})

test('marks and capitals do not matter', () => {
  expect(plain('  Tổ chức  ĐẢNG ')).toBe('to chuc dang')
})
