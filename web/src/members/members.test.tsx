import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import fixture from '../../tests/fixtures/register.json'
import { draw, officer, serve } from '../../tests/render'
import type { Member } from '../api/contract'
import { forest } from '../organisations/tree'
import { listedUnder } from './columns'
import { filtersOf } from './filters'
import MembersPage from './list_page'
import { MemberSheet } from './MemberSheet'
import OwnRecordPage from './own_record_page'

const member = fixture['GET /api/members/0H2K5M0000004'] as Member
const trees = forest(fixture['GET /api/organisations'].rows as never)
const last = (asked: { route: string; query: string }[]) => asked.filter((each) => each.route === 'GET /api/members').at(-1)?.query

test('what is typed and chosen becomes the question, and the Excel file is of the same', async () => {
  const asked = serve(fixture)
  draw(<MembersPage />)
  await screen.findByText('Trần Thị Bích')
  await userEvent.type(screen.getByLabelText('Tìm theo tên hoặc số thẻ'), 'bich')
  await userEvent.click(screen.getByRole('button', { name: 'Ngày sinh' }))
  await expect.poll(() => last(asked), { timeout: 4000 }).toBe('search=bich&sort=born_on&direction=ascending')
  const excel = screen.getByRole('link', { name: 'Xuất Excel' }).getAttribute('href')
  expect(excel).toContain('/api/members.xlsx?search=bich&sort=born_on&direction=ascending&columns=full_name%2Ccard_number%2Cborn_on')
  expect(excel).not.toContain('sex')
})

test('an address that is not understood asks for everybody', () => {
  expect(filtersOf(new URLSearchParams('standing=unheard&office=secretary&sort=height&search=%20'))).toEqual({ office: 'secretary' })
})

test('an empty register leads to the import, a filter that finds nobody leads back', async () => {
  serve({ ...fixture, 'GET /api/members': { rows: [], total: 0 } })
  draw(<MembersPage />)
  expect(await screen.findByRole('link', { name: 'Nhập danh sách đảng viên' })).toHaveAttribute('href', '/imports')
  await userEvent.type(screen.getByLabelText('Tìm theo tên hoặc số thẻ'), 'x')
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ hết điều kiện lọc' }))
  expect(await screen.findByText('Sổ chưa có đảng viên nào')).toBeVisible()
})

test('a cell is listed under its grass-roots organisation, which it may be itself', () => {
  expect(listedUnder(trees, '0H2K5D0000001')?.name).toBe('Đảng bộ Công an phường')
  expect(listedUnder(trees, '0H2K5F0000002')?.name).toBe('Chi bộ Trạm Y tế')
  expect(listedUnder(trees, '0H2K5C0000006')?.name).toBe('Đảng bộ phường Trường Xuân')
  expect(listedUnder(trees, undefined)).toBeUndefined()
})

test('a record shows partial days as they are and says what is not recorded', () => {
  serve(fixture)
  draw(<MemberSheet member={{ ...member, card_number: null, official_on: null, born_on: '1960-03' }} />)
  expect(screen.getByText('03/1960')).toBeVisible()
  expect(screen.getAllByText('chưa ghi')).toHaveLength(2)
  expect(screen.getByRole('row', { name: /Chi bộ Trường Tiểu học Nguyễn Du/ })).toHaveTextContent('05/2006')
})

test('one reads one’s own record; an office’s account has none', async () => {
  const asked = serve(fixture)
  draw(<OwnRecordPage />)
  expect(await screen.findByText('Tài khoản này không gắn với đảng viên nào')).toBeVisible()
  expect(asked).toHaveLength(0)
  if (!officer.account) throw new Error('the fixture has an account')
  draw(<OwnRecordPage />, { ...officer, account: { ...officer.account, member_id: member.id } })
  expect(await screen.findByRole('heading', { name: 'Quá trình sinh hoạt' })).toBeVisible()
})
