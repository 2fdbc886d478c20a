import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { draw, officer, serve } from '../../tests/render'
import type { Entry, Rules } from '../api/contract'
import { difference } from './difference'
import { byPlace } from './entries'
import { LocalRules } from './LocalRules'
import NewRulePage from './new_rule_page'
import { emptyParameters, parametersOf } from './parameters'
import RulesPage from './rules_page'
import { requirementOf, sourceOf } from './source'

const old: Entry = {
  rule: 'meeting.duration',
  place: 'central',
  place_name: 'Trung ương',
  from: '2018-07-06',
  to: '2025-10-27',
  document: { number: '12-HD/BTCTW', issued: '2018-07-06' },
  clause: 'mục II, điểm 3.3',
  status: 'secondary',
  says: 'Sinh hoạt thường kỳ ít nhất 90 phút.',
  parameters: { kind: 'minimum_minutes', text: 'thường kỳ 90 phút, chuyên đề 120 phút' },
  is_in_force: false,
}
const now: Entry = {
  ...old,
  from: '2025-10-28',
  to: null,
  document: { number: '42-HD/BTCTW', issued: '2025-10-28' },
  clause: null,
  status: 'sourced',
  parameters: { kind: 'minimum_minutes', text: 'thường kỳ 90 phút, chuyên đề 90 phút' },
  is_in_force: true,
}
const book: Rules = {
  on: '2026-11-23',
  places: [
    { place: 'central', name: 'Trung ương' },
    { place: 'dong-nai', name: 'Đồng Nai' },
  ],
  version: 'x',
  rules: [
    {
      rule: 'meeting.duration',
      title: 'Thời lượng sinh hoạt',
      subject: 'meeting',
      severity: 'required',
      measure: 'party_minutes',
      unit: 'minutes',
      entry: now,
      changes: [old, now],
    },
    {
      rule: 'meeting.documents_ahead',
      title: 'Gửi tài liệu trước',
      subject: 'meeting',
      severity: 'advice',
      measure: 'documents_days_ahead',
      unit: 'days',
      entry: null,
      changes: [],
    },
  ],
}

// At once: letter by letter takes long on a busy machine.
async function put(field: HTMLElement, text: string) {
  await userEvent.click(field)
  await userEvent.paste(text)
}

test('only what is said anew is marked', () => {
  expect(difference(old.parameters.text, now.parameters.text)).toEqual([
    { text: 'thường kỳ 90 phút, chuyên đề ', isNew: false },
    { text: '90 ', isNew: true },
    { text: 'phút', isNew: false },
  ])
  expect(difference(null, 'a b')).toEqual([{ text: 'a b', isNew: false }])
  expect(difference('a b c', 'c')).toEqual([{ text: 'c', isNew: false }])
  expect(difference('a', 'a b')).toEqual([
    { text: 'a ', isNew: false },
    { text: 'b', isNew: true },
  ])
})

test('lines stand place by place, each beside the one before it at the same place', () => {
  const local = { ...now, place: 'dong-nai', place_name: 'Đồng Nai' }
  const lines = byPlace(book.places, [old, local, now])
  expect(lines.map((each) => [each.place.name, each.changes.map((change) => change.before?.from ?? null)])).toEqual([
    ['Trung ương', [null, '2018-07-06']],
    ['Đồng Nai', [null]],
  ])
  expect(sourceOf(old)).toBe('12-HD/BTCTW, ngày 06/07/2018, mục II, điểm 3.3')
  expect(sourceOf({ ...old, document: {}, clause: null })).toBe('chưa biết văn bản')
})

test('a bare number is said with its unit', () => {
  const bare = (kind: 'at_least' | 'at_most', text: string, number: number): Entry => ({ ...now, parameters: { kind, text, number } })
  expect(requirementOf(bare('at_least', 'ít nhất 1', 1), 'days')).toBe('ít nhất 1 ngày')
  expect(requirementOf(now, 'minutes')).toBe(now.parameters.text)
  expect(requirementOf(bare('at_most', 'nhiều nhất 0', 0), 'items')).toBe('không có nội dung chuyên môn nào')
  expect(requirementOf(bare('at_least', 'ít nhất 0', 0), 'days')).toBe('chậm nhất trong ngày')
})

test('a rule is given the figures that it measures, and no others', () => {
  const typed = { ...emptyParameters, number: 3, percent: '75', minutes: { regular: 90, thematic: '', combined: 120 } }
  expect(parametersOf('documents_days_ahead', typed)).toEqual({ number: 3 })
  expect(parametersOf('attendance_share', typed)).toEqual({ percent: 75, nobody_unexcused: false })
  expect(parametersOf('meetings_held', typed)).toEqual({})
  expect(parametersOf('party_minutes', typed)).toEqual({ minutes: { regular: 90, combined: 120 } })
  expect(parametersOf('party_minutes', { ...typed, small_cell: { under: 9, minutes: 60 } }).small_cell).toEqual({ under: 9, minutes: 60 })
})

test('what applies is asked for the day that was typed, with its document and how sure it is', async () => {
  const asked = serve({ 'GET /api/rules': book, 'GET /api/local-rules': { rows: [] }, 'GET /api/organisations': { on: book.on, rows: [] } })
  draw(<RulesPage />)
  expect(await screen.findByText('42-HD/BTCTW, ngày 28/10/2025')).toBeVisible()
  expect(screen.getAllByText('đã đối chiếu với bản gốc')[0]).toBeVisible()
  expect(screen.getByText('Không có yêu cầu nào có hiệu lực vào ngày này ở đây.')).toBeVisible()
  expect(screen.getByText(/ngày 23\/11\/2026: Trung ương › Đồng Nai\./)).toBeVisible()
  expect(await screen.findByText('Chưa ghi quy định riêng nào')).toBeVisible()
  expect(document.querySelector('mark')).toHaveTextContent('90')
  const field = screen.getByLabelText('Vào ngày')
  await userEvent.clear(field)
  await userEvent.type(field, '5/3/2019')
  await waitFor(() => expect(asked.some((each) => each.route === 'GET /api/rules' && each.query === 'on=2019-03-05')).toBe(true))
})

test('rules of its own are listed with who wrote them down, and places by their names', async () => {
  const entry = { ...now, place: 'dong-nai', place_name: 'Đồng Nai', status: 'local' as const }
  const told = { id: '0H2K4M6P8R0L1', name: 'x.json', at: '2026-11-20T01:00:00Z', by: 'Lê Thu Hà', place: 'dong-nai', entries: [entry] }
  serve({ 'GET /api/local-rules': { rows: [told] } })
  draw(<LocalRules />)
  const row = await screen.findByRole('row', { name: /Đồng Nai/ })
  expect(row).toHaveTextContent('08:00 20/11/2026')
  expect(row).toHaveTextContent('Lê Thu Hà')
  expect(row).not.toHaveTextContent('dong-nai')
})

test('an own rule is written down; refusals stand beside their fields', async () => {
  const errors = [{ pointer: '/parameters/minutes/thematic', code: 'missing', arguments: {}, detail: 'Thiếu mục này.' }]
  const asked = serve({
    'GET /api/rules': book,
    'GET /api/organisations': { on: book.on, rows: [] },
    'POST /api/local-rules': { status: 400, body: { title: 'Có chỗ chưa đúng.', status: 400, code: 'body.invalid', errors } },
  })
  draw(<NewRulePage />, officer)
  expect(await screen.findByRole('combobox', { name: /Nơi áp dụng/ })).toHaveValue('Đồng Nai')
  await userEvent.click(await screen.findByRole('combobox', { name: /Về việc gì/ }))
  await userEvent.click(await screen.findByRole('option', { name: 'Thời lượng sinh hoạt', hidden: true }))
  await put(screen.getByLabelText(/Thường kỳ ít nhất/), '100')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu quy định' }))
  expect(screen.getByText('Ghi quy định yêu cầu điều gì.')).toBeVisible()
  await put(screen.getByLabelText(/Nội dung bằng lời/), 'Ít nhất 100 phút.')
  await put(screen.getByLabelText(/Số văn bản/), '07-QĐ/ĐUK')
  await put(screen.getByLabelText(/^Ngày ban hành/), '19/12/2025')
  await put(screen.getByLabelText(/^Lý do/), 'Hướng dẫn mới.')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu quy định' }))
  expect(await screen.findByText('Thiếu mục này.')).toBeVisible()
  expect(asked.find((each) => each.route === 'POST /api/local-rules')?.body).toEqual({
    rule: 'meeting.duration',
    place: 'dong-nai',
    from: '2026-11-23',
    document: { number: '07-QĐ/ĐUK', issued: '2025-12-19' },
    says: 'Ít nhất 100 phút.',
    reason: 'Hướng dẫn mới.',
    parameters: { minutes: { regular: 100 } },
  })
}, 60_000)
