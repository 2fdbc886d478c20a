import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Navigate, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { draw, officer, serve } from '../../tests/render'
import type { ImportState } from '../api/contract'
import { assign, assignedOf, fieldAt, missing, settingsOf } from './columns'
import { guessedKind } from './kind'
import { ColumnsPanel } from './ColumnsPanel'
import ImportPage from './import_page'
import ImportsPage from './imports_page'
import { periodOf, periodText } from './period'
import { placeCode } from './place'
import { Preview } from './Preview'
import { Result } from './Result'
import { rowRanges, summaryOf } from './summary'

const state: ImportState = {
  id: '0H2K4M6P8R0I1',
  kind: 'members',
  file_name: 'dang-vien.xlsx',
  at: '2026-11-23T01:12:00Z',
  by: 'Lê Thu Hà',
  state: 'previewed',
  progress: { done: 0, total: 0 },
  headings: [
    { column: 0, letter: 'A', heading: 'TT', sample: ['1', '2'] },
    { column: 1, letter: 'B', heading: 'Họ tên', sample: ['Lê Thị Hoa'] },
    { column: 2, letter: 'C', heading: '', sample: ['Chi bộ 1'] },
  ],
  fields: [
    { field: 'cell', name: 'Chi bộ', is_required: true, column: 2 },
    { field: 'full_name', name: 'Họ và tên', is_required: true, column: 1 },
    { field: 'sex', name: 'Giới tính', is_required: false, column: null },
  ],
  settings: { period: null, updates: false },
  outcome: {
    accepted: 5123,
    unchanged: 40,
    updated: 0,
    differs: [{ row: 8, column: 'Ngày sinh', value: '05/03/1975', in_register: '03/1975' }],
    rejected: [
      { row: 4, column: 'Ngày vào Đảng', value: '30/02/1999', code: 'date_invalid' },
      { row: 4, column: 'Họ tên', value: '', code: 'name_missing' },
      { row: 9, column: 'Chi bộ', value: 'Chi bộ 99', code: 'unknown_cell' },
    ],
    notices: [],
    rows_passed_over: [1, 2, 12],
    columns_passed_over: ['TT'],
    months_recorded: [],
    written: false,
  },
  totals: { differs: 1, rejected: 3, notices: 0 },
  problem: null,
  undone_at: null,
}
const withRoot = { ...officer, site: { name: 'Đảng bộ', root_id: '0H2K4M6P8R0A1' } }

test('what a list is of shows in its name, or is asked', () => {
  expect(guessedKind('Danh sách ĐẢNG VIÊN 2026.xlsx')).toBe('members')
  expect(guessedKind('sinh-hoat-quy-I-2019.xlsx')).toBe('meetings')
  expect(guessedKind('Sổ theo dõi sinh hoạt đảng viên.xlsx')).toBeNull()
  expect(guessedKind('Book1.xlsx')).toBeNull()
})

test('a column is one field and a field one column', () => {
  const before = assignedOf(state.fields)
  const after = assign(before, 2, 'full_name')
  expect([fieldAt(after, 1), fieldAt(after, 2)]).toEqual([null, 'full_name'])
  expect(missing(state.fields, after).map((field) => field.field)).toEqual(['cell'])
  expect(settingsOf(state, { assigned: assign(after, 1, 'cell'), updates: true })).toEqual({
    columns: [
      { field: 'cell', column: 1 },
      { field: 'full_name', column: 2 },
      { field: 'sex', column: null },
    ],
    updates: true,
  })
})

test('periods, places, rows and figures are written as they are said', () => {
  expect([null, '2019', '2019-Q3', '2019-03'].map((each) => periodText(periodOf(each, '2026-11-23')))).toEqual([
    null,
    '2019',
    '2019-Q3',
    '2019-03',
  ])
  expect([placeCode('Đồng Nai / Khối'), placeCode(' TP. Hồ Chí Minh '), placeCode('//')]).toEqual(['dong-nai/khoi', 'tp-ho-chi-minh', ''])
  expect(rowRanges([7, 3, 4, 5, 12])).toBe('3–5, 7, 12')
  expect(summaryOf(state)).toMatchObject({ fresh: 5123, rejected: 2, rejectedAreRows: true, differing: 1 })
  expect(summaryOf({ ...state, totals: { differs: 1, rejected: 800, notices: 0 } })).toMatchObject({
    rejected: 800,
    rejectedAreRows: false,
  })
})

test('a file is chosen, its kind asked when its name is silent, and sent as it is', async () => {
  const asked = serve({ 'GET /api/imports': { rows: [], waiting: [] }, 'POST /api/imports': state })
  draw(<ImportsPage />, withRoot)
  expect(await screen.findByText('Chưa nhập tệp nào')).toBeVisible()
  const file = new File(['PK'], 'Book1.xlsx')
  await userEvent.upload(document.querySelector('input[type=file]')!, file)
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }))
  expect(screen.getByText('Hãy chọn loại danh sách.')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: /Sổ theo dõi/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }))
  await waitFor(() => expect(asked.find((each) => each.route === 'POST /api/imports')).toBeDefined())
  const sent = asked.find((each) => each.route === 'POST /api/imports')!
  expect([sent.query, sent.body]).toEqual(['kind=meetings&file_name=Book1.xlsx', file])
})

test('without a root the site is begun first', async () => {
  const asked = serve({ 'GET /api/imports': { rows: [], waiting: [] }, 'POST /api/site': { id: '0H2K4M6P8R0A1' } })
  draw(<ImportsPage />, { ...officer, rights: [...officer.rights, 'administer_site'] })
  await userEvent.click(await screen.findByRole('button', { name: 'Bắt đầu sổ' }))
  expect(screen.getByText('Hãy ghi tên tổ chức đảng.')).toBeVisible()
  await userEvent.type(screen.getByLabelText(/Tên tổ chức đảng/), 'Đảng bộ phường Trường Xuân')
  await userEvent.type(screen.getByLabelText(/Nơi áp dụng/), 'Đồng Nai')
  expect(screen.getByText('Mã nơi áp dụng: dong-nai')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Bắt đầu sổ' }))
  expect(asked.find((each) => each.route === 'POST /api/site')?.body).toEqual({
    name: 'Đảng bộ phường Trường Xuân',
    kind: 'upper_committee',
    place: 'dong-nai',
  })
})

test('the preview says every bad cell with its reason, and whose word counts is chosen', async () => {
  const asked = serve({ [`PUT /api/imports/${state.id}/settings`]: state, [`POST /api/imports/${state.id}/take`]: state })
  draw(<Preview state={state} />)
  expect(screen.getByText('5.123')).toBeVisible()
  const rejected = within(screen.getByRole('table', { name: '3 chỗ không nhận được' }))
  expect(rejected.getByRole('row', { name: /Dòng 4 .*30\/02\/1999 .*Ngày không đúng/ })).toBeVisible()
  expect(rejected.getByText('Không có chi bộ này')).toBeVisible()
  expect(screen.getByRole('link', { name: /Tải danh sách cần xem lại/ })).toHaveAttribute('href', `/api/import-errors/${state.id}`)
  await userEvent.click(screen.getByRole('radio', { name: /Sửa sổ theo tệp/ }))
  expect(asked[0]?.body).toMatchObject({
    updates: true,
    columns: [{ field: 'cell', column: 2 }, { field: 'full_name', column: 1 }, { field: 'sex' }],
  })
  await userEvent.click(screen.getByRole('button', { name: 'Nhập 5.123 dòng vào sổ' }))
  expect(asked.some((each) => each.route === `POST /api/imports/${state.id}/take`)).toBe(true)
})

test('without a required column there is nothing to take before it is shown which one it is', async () => {
  const fields = state.fields.map((field) => (field.field === 'cell' ? { ...field, column: null } : field))
  const asked = serve({ [`PUT /api/imports/${state.id}/settings`]: state })
  draw(<Preview state={{ ...state, fields }} />)
  expect(screen.getByText(/Còn thiếu mục bắt buộc: Chi bộ\./)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Nhập / })).toBeNull()
  expect(screen.getByRole('button', { name: 'Xem trước lại' })).toBeDisabled()
  await userEvent.click(screen.getByRole('combobox', { name: /Cột C\. \(không có tiêu đề\)/ }))
  // Every row has these options; the last row's are of column C.
  await userEvent.click((await screen.findAllByRole('option', { name: 'Chi bộ (bắt buộc)', hidden: true })).at(-1)!)
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước lại' }))
  expect(asked[0]?.body).toMatchObject({ columns: [{ field: 'cell', column: 2 }, { field: 'full_name', column: 1 }, { field: 'sex' }] })
})

test('a log may be told which period it speaks of', async () => {
  const asked = serve({ [`PUT /api/imports/${state.id}/settings`]: state })
  draw(<ColumnsPanel state={{ ...state, kind: 'meetings' }} />)
  await userEvent.click(screen.getByRole('combobox', { name: 'Kỳ của sổ theo dõi' }))
  await userEvent.click(await screen.findByRole('option', { name: 'Quý I', hidden: true }))
  const year = screen.getByLabelText('Năm')
  await userEvent.clear(year)
  await userEvent.type(year, '201')
  expect(screen.getByText('Năm gồm 4 chữ số.')).toBeVisible()
  await userEvent.type(year, '9')
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước lại' }))
  expect(asked[0]?.body).toMatchObject({ period: '2019-Q1' })
})

test('who took a file, and who undid it, is told by name', async () => {
  const { id, kind, file_name, at, by } = state
  const counts = { accepted: 5, unchanged: 0, updated: 0, differing: 0, rejected: 0 }
  const undone = { undone_at: '2026-11-23T02:00:00Z', undone_by: 'Trần Văn An' }
  serve({
    'GET /api/imports': {
      rows: [{ id, kind, file_name, at, by, ...counts, ...undone }],
      waiting: [{ id: '0H2K4M6P8R0I2', kind, file_name: 'cho.xlsx', at, by: 'dòng lệnh' }],
    },
  })
  draw(<ImportsPage />, withRoot)
  const taken = await screen.findByRole('row', { name: /^dang-vien\.xlsx/ })
  expect(taken).toHaveTextContent('Lê Thu Hà')
  expect(taken).toHaveTextContent('Đã hoàn tác 09:00 23/11/2026, Trần Văn An')
  expect(screen.getByRole('row', { name: /^cho\.xlsx/ })).toHaveTextContent('dòng lệnh')
  draw(<Result state={{ ...state, ...undone, state: 'undone' }} />)
  expect(screen.getByText(/hoàn tác lúc 09:00 23\/11\/2026, người hoàn tác: Trần Văn An\./)).toBeVisible()
})

test('of what was written nothing is said as if it were still to come, not even where it has been undone', () => {
  const log = { ...state, kind: 'meetings' as const, outcome: state.outcome && { ...state.outcome, months_recorded: ['2019-01'] } }
  const { unmount } = draw(<Preview state={log} />)
  expect(screen.getByText(/^Sẽ ghi nhận/)).toBeVisible()
  unmount()
  draw(<Result state={{ ...log, state: 'undone', undone_at: state.at, undone_by: 'Lê Thu Hà' }} />)
  expect(screen.getByText('Đã ghi nhận số liệu sinh hoạt của các tháng 1/2019.')).toBeVisible()
  expect(screen.queryByText(/sẽ thêm vào|Nếu nhập bây giờ/)).toBeNull()
})

test('undoing says what happens; what stands on the import is told with links', async () => {
  const errors = [
    { pointer: '/member/0H2K5M0000001', code: 'import.member_changed', arguments: {}, detail: 'Đảng viên Trần Văn An đã được sửa.' },
    { pointer: '/account/0H2K5M0000009', code: 'import.account_stands', arguments: {}, detail: 'Trần Văn An đã có tài khoản.' },
  ]
  const body = { title: 'Chưa hoàn tác được.', status: 422, code: 'import.stands_under', arguments: { count: '7' }, errors }
  serve({ [`POST /api/imports/${state.id}/undo`]: { status: 422, body } })
  draw(
    <Routes>
      <Route path="*" element={<Result state={{ ...state, state: 'taken' }} />} />
    </Routes>,
  )
  await userEvent.click(screen.getByRole('button', { name: /^Hoàn tác lần nhập/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/5\.123 đảng viên đã thêm sẽ ra khỏi sổ/)).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Hoàn tác lần nhập' }))
  expect(await dialog.findByRole('link', { name: /Trần Văn An đã được sửa/ })).toHaveAttribute('href', '/members/0H2K5M0000001')
  expect(dialog.getByText('Trần Văn An đã có tài khoản.')).toBeVisible()
  expect(dialog.getByText('và 5 việc khác.')).toBeVisible()
})

test('once it is under way, undoing is watched on the page of the import', async () => {
  const page = `GET /api/imports/${state.id}`
  const undoing = { ...state, state: 'undoing', progress: { done: 40, total: 80 } }
  const answers: Record<string, unknown> = { [page]: { ...state, state: 'taken' }, [`POST /api/imports/${state.id}/undo`]: undoing }
  serve(answers)
  draw(
    <Routes>
      <Route path="/imports/:import" element={<ImportPage />} />
      <Route path="*" element={<Navigate to={`/imports/${state.id}`} />} />
    </Routes>,
  )
  await userEvent.click(await screen.findByRole('button', { name: /^Hoàn tác lần nhập/ }))
  answers[page] = undoing
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hoàn tác lần nhập' }))
  expect(await screen.findByText(/Nếu dừng lại thì sổ giữ nguyên/)).toBeVisible()
  expect(screen.getByRole('progressbar')).toBeVisible()
  answers[page] = { ...state, state: 'undone', undone_at: state.at }
  expect(await screen.findByText(/đã được hoàn tác lúc/, {}, { timeout: 3000 })).toBeVisible()
})

test('what came to stand on an import meanwhile is said where it was to be undone', () => {
  const problem = { code: 'import.stands_under', arguments: { count: '1' }, says: 'Có 1 việc dựa trên lần nhập này.' }
  draw(<Result state={{ ...state, state: 'taken', problem }} />)
  expect(screen.getByText(problem.says)).toBeVisible()
})
