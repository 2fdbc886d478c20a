import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import fixture from '../../tests/fixtures/register.json'
import { draw, officer, serve } from '../../tests/render'
import type { Account, Session, Slip } from '../api/contract'
import { AccountDialog } from './AccountDialog'
import AccountsPage from './list_page'
import { NewAccountDialog } from './NewAccountDialog'
import { dayBefore } from './Posts'
import { postsNow } from './posts'
import { placeName, sheetsOf, validUntil } from './slips'
import SlipsPage from './slips_page'

const root = '0H2K4M6P8R0A1'
const office: Session = {
  ...officer,
  places: [
    { organisation: { id: root, name: 'Đảng bộ phường', kind: 'grassroots_committee', path: 'Đảng bộ phường' }, level: 'administers' },
  ],
}
const account: Account = {
  id: '0H2K4M6P8R0T9',
  version: 3,
  login_name: 'dungltm',
  name: 'Lê Thị Mỹ Dung',
  member_id: '0H2K5M0000001',
  cell: { id: '0H2K5C0000006', name: 'Chi bộ Khu phố 6', path: 'Chi bộ Khu phố 6' },
  is_administrator: false,
  state: 'active',
  last_seen_at: '2026-11-22T13:31:00Z',
  posts: [],
}
const slip: Slip = {
  account_id: account.id,
  login_name: account.login_name,
  code: '7K3M-Q2XD-9FTA',
  name: account.name,
  office: 'secretary',
  organisation: 'Đảng bộ Sở Y tế / Chi bộ Nghiệp vụ',
  valid_until: '2026-12-23T18:00:00Z',
}
const slips = Array.from({ length: 9 }, (_, at) => ({ ...slip, account_id: `0H2K4M6P8R0${String(at)}`, name: `Người thứ ${String(at)}` }))

test('eight slips to a sheet, the place from the inside, the last day as in Vietnam', () => {
  expect(sheetsOf(slips).map((sheet) => sheet.length)).toEqual([8, 1])
  expect(sheetsOf([])).toEqual([])
  expect(placeName(slip.organisation)).toBe('Chi bộ Nghiệp vụ, Đảng bộ Sở Y tế')
  expect(validUntil(slip)).toBe('2026-12-24')
})

test('a post counts from its first to its last day', () => {
  const organisation = { id: root, name: 'Đảng bộ phường' }
  const posts = [
    { id: 'a', organisation, from_day: '2026-11-23', to_day: null },
    { id: 'b', organisation, from_day: '2026-01-01', to_day: '2026-11-22' },
    { id: 'c', organisation, from_day: '2026-11-24' },
  ]
  expect(postsNow(posts, '2026-11-23').map((post) => post.id)).toEqual(['a'])
  expect([dayBefore('2026-03-01'), dayBefore('2028-03-01'), dayBefore('2026-01-01')]).toEqual(['2026-02-28', '2028-02-29', '2025-12-31'])
})

test('the list is searched by the server and says how it begins when it is empty', async () => {
  const asked = serve({ ...fixture, 'GET /api/accounts': { rows: [] } })
  draw(<AccountsPage />, office)
  expect(await screen.findByText('Chưa có tài khoản nào')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Tìm theo tên'), 'dung')
  expect(await screen.findByText('Không có tài khoản nào như vậy')).toBeVisible()
  expect(asked.some((each) => each.route === 'GET /api/accounts' && each.query === 'search=dung')).toBe(true)
})

test('blocking is asked first and goes with the version that was seen', async () => {
  const asked = serve({ ...fixture, [`PATCH /api/accounts/${account.id}`]: { ...account, state: 'blocked' } })
  draw(<AccountDialog account={account} onClose={() => {}} />, office)
  await userEvent.click(await screen.findByRole('button', { name: 'Khóa tài khoản' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Khóa tài khoản của/ }))
  expect(dialog.getByText(/bị đăng xuất ngay/)).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Khóa tài khoản' }))
  expect(asked.find((each) => each.route.startsWith('PATCH'))?.body).toEqual({ version: 3, state: 'blocked' })
})

test('a new code is shown on a slip, this once', async () => {
  serve({ ...fixture, [`POST /api/accounts/${account.id}/reset`]: slip })
  draw(<AccountDialog account={account} onClose={() => {}} />, office)
  await userEvent.click(await screen.findByRole('button', { name: 'Cấp mã mới' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Cấp mã mới cho/ }))
  await userEvent.click(dialog.getByRole('button', { name: 'Cấp mã mới' }))
  expect(await screen.findByText(/Mã chỉ hiện lần này/)).toBeVisible()
  expect(screen.getAllByText('7K3M-Q2XD-9FTA').length).toBeGreaterThan(0)
})

test('nobody blocks himself', () => {
  serve(fixture)
  draw(<AccountDialog account={{ ...account, id: officer.account!.id }} onClose={() => {}} />, office)
  expect(screen.queryByRole('button', { name: /Khóa|Cấp mã/ })).toBeNull()
})

test('office staff who is no member gets an account by name', async () => {
  const asked = serve({ ...fixture, 'POST /api/accounts': slip })
  draw(<NewAccountDialog onClose={() => {}} />, office)
  await userEvent.click(await screen.findByRole('button', { name: 'Lập tài khoản và phiếu' }))
  expect(screen.getByText('Hãy chọn đảng viên.')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: /Cán bộ văn phòng/ }))
  await userEvent.type(screen.getByLabelText(/Họ và tên/), 'Phạm Thu Trang')
  await userEvent.click(screen.getByRole('button', { name: 'Lập tài khoản và phiếu' }))
  expect(await screen.findByText(/Mã chỉ hiện lần này/)).toBeVisible()
  expect(asked.find((each) => each.route === 'POST /api/accounts')?.body).toEqual({ organisation_id: root, name: 'Phạm Thu Trang' })
})

test('slips for all holders of offices lie on sheets for the printer alone', async () => {
  const asked = serve({ ...fixture, 'POST /api/accounts/slips': { slips } })
  const { unmount } = draw(<SlipsPage />, office)
  await userEvent.click(await screen.findByRole('button', { name: 'Làm phiếu' }))
  expect(await screen.findByText('9 phiếu trên 2 tờ A4')).toBeVisible()
  expect(asked.find((each) => each.route === 'POST /api/accounts/slips')?.body).toEqual({
    organisation_id: root,
    whom: 'office_holders',
    renew: false,
  })
  expect(document.documentElement.dataset.print).toBe('slips')
  unmount()
  expect(document.documentElement.dataset.print).toBeUndefined()
})
