import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import fixture from '../../tests/fixtures/register.json'
import { draw, serve } from '../../tests/render'
import type { Organisation } from '../api/contract'
import { Offices } from './Offices'
import { OrganisationTree } from './OrganisationTree'
import { forest } from './tree'
import OrganisationsPage from './tree_page'

const trees = forest(fixture['GET /api/organisations'].rows as never)
const cell = fixture['GET /api/organisations/0H2K5C0000006'] as Organisation

test('the tree is walked with the arrow keys and chosen with Enter', async () => {
  const choose = vi.fn()
  draw(<OrganisationTree trees={trees} counts={new Map([['0H2K5C0000001', 23]])} chosen={null} onChoose={choose} />)
  await userEvent.tab()
  await userEvent.tab()
  const root = screen.getByRole('treeitem', { name: /^Đảng bộ phường/ })
  expect(root).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(choose).toHaveBeenCalledWith('0H2K5C0000001')
  expect(screen.getByRole('treeitem', { name: /Khu phố 1.*23 đảng viên/ })).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(screen.getAllByRole('treeitem')).toHaveLength(1)
  expect(root).toHaveAttribute('aria-expanded', 'false')
})

test('a search opens what it finds and says how many', async () => {
  draw(<OrganisationTree trees={trees} counts={new Map()} chosen={null} onChoose={() => {}} />)
  await userEvent.type(screen.getByLabelText('Tìm trong sơ đồ'), 'ma tuy')
  expect(screen.getByRole('treeitem', { name: /ma túy/ })).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('Tìm thấy 1 tổ chức.')
})

test('the address chooses; without organisations the page says how they come', async () => {
  serve({ ...fixture, 'GET /api/organisations': { on: '2026-11-23', rows: [] } })
  draw(<OrganisationsPage />)
  expect(await screen.findByText('Chưa có tổ chức đảng nào')).toBeVisible()
})

test('an office is recorded for a member found by name; a refusal stands beside its field', async () => {
  const errors = [{ pointer: '/from_day', code: 'office.is_held', arguments: {}, detail: 'Đã giữ chức vụ đó.' }]
  const asked = serve({
    ...fixture,
    'POST /api/offices': { status: 422, body: { title: 'Chưa ghi được.', status: 422, code: 'x', errors } },
  })
  draw(<Offices organisation={cell} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi chức vụ' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu chức vụ' }))
  expect(dialog.getByText('Hãy chọn đảng viên.')).toBeVisible()
  await userEvent.click(dialog.getByRole('combobox', { name: /Đảng viên/ }))
  await userEvent.click(await screen.findByRole('option', { name: /Trần Thị Bích/, hidden: true }))
  await userEvent.click(dialog.getByRole('combobox', { name: /Chức vụ/ }))
  await userEvent.click(await screen.findByRole('option', { name: 'Phó bí thư', hidden: true }))
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu chức vụ' }))
  expect(await dialog.findByText('Đã giữ chức vụ đó.')).toBeVisible()
  expect(asked.find((each) => each.route === 'POST /api/offices')?.body).toEqual({
    organisation_id: cell.id,
    member_id: '0H2K5M0000002',
    office: 'deputy',
    from_day: '2026-11-23',
  })
})

test('an office is ended with its version', async () => {
  const asked = serve({ ...fixture, 'PATCH /api/offices/0H2K5P0000001': { id: '0H2K5P0000001', version: 2 } })
  draw(<Offices organisation={cell} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa, cho thôi chức vụ: Lê Thị Mỹ Dung, Bí thư' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByLabelText('Đến ngày'), '9/7/2022')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu ngày' }))
  expect(dialog.getByText('Ngày này trước ngày bắt đầu.')).toBeVisible()
  await userEvent.clear(dialog.getByLabelText('Đến ngày'))
  await userEvent.type(dialog.getByLabelText('Đến ngày'), '20/11/2026')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu ngày' }))
  await screen.findByText('Đã lưu ngày giữ chức vụ.').catch(() => null)
  expect(asked.find((each) => each.route.startsWith('PATCH'))?.body).toEqual({
    version: 1,
    from_day: '2022-07-10',
    to_day: '2026-11-20',
  })
})

test('a day that cannot be read is not sent as an empty one', async () => {
  const asked = serve(fixture)
  draw(<Offices organisation={cell} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa, cho thôi chức vụ: Lê Thị Mỹ Dung, Bí thư' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByLabelText('Đến ngày'), '31/11/2026{Enter}')
  expect(dialog.getByText(/Không có ngày này trong lịch/)).toBeVisible()
  expect(dialog.getByLabelText('Đến ngày')).toHaveFocus()
  expect(asked.some((each) => each.route.startsWith('PATCH'))).toBe(false)
})

test('who may only read is offered no changes', async () => {
  serve(fixture)
  draw(<Offices organisation={{ ...cell, level: 'belongs' }} />)
  expect(await screen.findByText('Vũ Đình Khánh')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Ghi chức vụ|Sửa/ })).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})
