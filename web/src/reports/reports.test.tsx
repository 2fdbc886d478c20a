import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { draw, serve } from '../../tests/render'
import type { Report, ReportText, Section } from '../api/contract'
import { ticks } from '../design/charts/scale'
import { allKeys, change, fromEditable, nameOf, partsOf, toEditable, written } from './figures'
import { merged, tidied } from './merge'
import { Paper } from './Paper'
import { useReportText } from './useReportText'
import { ConflictDialog } from './ConflictDialog'
import { LockState, Versions } from './ReportAside'
import { TextBody } from './TextBody'

const sections = (...texts: string[]): Section[] => [{ heading: 'I. A', paragraphs: texts }]
const text = (version: number, ...texts: string[]): ReportText => ({
  version,
  at: '2026-10-05T07:32:00Z',
  by: 'Lê Thu Hà',
  sections: sections(...texts),
})

const report: Report = {
  organisation: { id: 'top', name: 'Đảng bộ Khối', path: 'Đảng bộ Khối' },
  quarter: '2026-Q3',
  today: '2026-11-23',
  is_over: true,
  figures: {
    organisations: {},
    members: { admitted: 58, base_date: '2025-12-31' },
    meetings: { regular_held: 1187, attendance_percent: 93.32 },
  },
  before: { organisations: {}, members: { admitted: 44 }, meetings: { regular_held: null } },
  before_quarter: '2026-Q2',
  findings: [],
  months: [],
  undecidable: [],
  undecidable_total: 0,
  printed: {
    head: {
      superior: 'Đảng bộ tỉnh',
      issuer: 'Đảng ủy Khối',
      body: 'Đảng ủy',
      number: '      -BC/ĐU',
      dateline: 'Biên Hòa, ngày 23 tháng 11 năm 2026',
    },
    subject: 'kết quả công tác đảng viên và sinh hoạt chi bộ quý III/2026',
    recipients: ['Tỉnh ủy (báo cáo)'],
    signer: { post: 'Bí thư', name: 'Trần Hữu Lập' },
  },
}

test('figures are written as Vietnamese papers write them, and what is not known is said', () => {
  expect(written('meetings.regular_held', 1187)).toBe('1.187')
  expect(written('meetings.attendance_percent', 93.32)).toBe('93,32%')
  expect(written('members.base_date', '2025-12-31')).toBe('31/12/2025')
  expect(written('meetings.total', null)).toBe('chưa có số liệu')
  expect([
    change('members.admitted', 58, 44),
    change('members.admitted', 44, 58),
    change('members.admitted', 4, 4),
    change('members.admitted', 4, null),
  ]).toEqual(['+14', '−14', '0', null])
})

test('marks of figures become parts of a paragraph; unknown ones stay text', () => {
  expect(partsOf('Kết nạp {{members.admitted}}, trước {{before.members.admitted}} {{a.b}}.')).toEqual([
    'Kết nạp ',
    { mark: 'members.admitted', key: 'members.admitted', isBefore: false },
    ', trước ',
    { mark: 'before.members.admitted', key: 'members.admitted', isBefore: true },
    ' ',
    '{{a.b}}',
    '.',
  ])
})

test('writers see names in place of keys and lose no figure by it', () => {
  const all = allKeys.map((key) => `{{${key}}} {{before.${key}}}`).join(', ')
  expect(new Set(allKeys.map(nameOf)).size).toBe(allKeys.length)
  expect(toEditable('Còn {{meetings.cell_months_missed}} kỳ')).toBe('Còn [Kỳ không họp] kỳ')
  expect(fromEditable(toEditable(all))).toBe(all)
  expect(fromEditable('[Phần này do cấp ủy viết]')).toBe('[Phần này do cấp ủy viết]')
})

test('two writers’ changes of different paragraphs go together; of the same one both are told', () => {
  expect(merged(sections('a', 'b'), sections('A', 'b'), sections('a', 'B'))).toEqual({ sections: sections('A', 'B'), clashes: [] })
  expect(merged(sections('a', 'b'), sections('A', 'b'), sections('Á', 'B'))).toEqual({
    sections: sections('A', 'B'),
    clashes: [{ section: 0, paragraph: 0, mine: 'A', theirs: 'Á' }],
  })
  expect(merged(sections('a'), sections('a', 'new'), sections('A'))).toBeNull()
  expect(merged(sections('a'), sections('a', 'new'), sections('a'))?.sections).toEqual(sections('a', 'new'))
  expect(tidied(sections(' a ', ' '))).toEqual(sections('a'))
})

test('a locked report says who locked it, and its versions who wrote them', () => {
  const locked = { at: '2026-10-06T02:10:00Z', by: 'Trần Văn An', book_version: '3f2a19c0' }
  draw(<LockState report={{ ...report, locked }} />)
  expect(screen.getByText('Đã chốt 09:10 06/10/2026')).toBeVisible()
  expect(screen.getByText(/^Người chốt: Trần Văn An\./)).toBeVisible()
  const { version, at, by } = text(2)
  draw(<Versions report={report} texts={{ drafted: [], versions: [{ version, at, by }] }} />)
  expect(screen.getByRole('button', { name: 'Bản 2, 14:32 05/10/2026, Lê Thu Hà' })).toBeVisible()
})

test('the paper on the page has the head, subject and end of the one that is printed', () => {
  serve({})
  draw(<Paper report={report}>{null}</Paper>)
  const paper = screen.getByRole('article')
  for (const line of [
    'ĐẢNG BỘ TỈNH',
    'ĐẢNG ỦY KHỐI',
    'Biên Hòa, ngày 23 tháng 11 năm 2026',
    '- Tỉnh ủy (báo cáo),',
    '- Lưu Đảng ủy.',
    'BÍ THƯ',
  ])
    expect(within(paper).getByText(line)).toBeVisible()
  expect(within(paper).getByText(/^Số\s+-BC\/ĐU$/)).toBeVisible()
  expect(within(paper).getByText(/^kết quả công tác đảng viên và sinh hoạt chi bộ quý III\/2026$/)).toBeVisible()
  expect(within(paper).getByText('Trần Hữu Lập')).toBeVisible()
})

test('axes begin at 0 and end above the greatest value at a round number', () => {
  expect([ticks(420), ticks(3), ticks(0)]).toEqual([
    [0, 100, 200, 300, 400, 500],
    [0, 1, 2, 3],
    [0, 1],
  ])
})

function Desk() {
  const own = useReportText(report)
  return (
    <>
      {own.start && (
        <TextBody
          report={report}
          sections={own.start.sections}
          mayWrite
          isSaving={own.isSaving}
          onKeep={own.keep}
          onSave={(next) => own.save(next)}
          onGiveUp={own.forget}
        />
      )}
      {own.conflict && (
        <ConflictDialog report={report} conflict={own.conflict} isSaving={own.isSaving} onMine={own.overTheirs} onTheirs={own.takeTheirs} />
      )}
    </>
  )
}
const desk = (
  <Routes>
    <Route path="*" element={<Desk />} />
  </Routes>
)
const route = '/api/reports/quarters/2026-Q3/text'

test('a figure in the text leads to its rows, and what is written is saved with the figure’s mark', async () => {
  const asked = serve({
    [`GET ${route}`]: { drafted: [], versions: [], current: text(2, 'Kết nạp {{members.admitted}} đảng viên.') },
    [`PUT ${route}`]: text(3, 'x'),
  })
  draw(desk)
  expect(await screen.findByRole('link', { name: '58' })).toHaveAttribute(
    'href',
    '/reports/2026-Q3/figures/members.admitted?organisation=top',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Sửa đoạn 1, mục I. A' }))
  const box = screen.getByLabelText('Sửa đoạn')
  expect(box).toHaveValue('Kết nạp [Kết nạp trong quý] đảng viên.')
  await userEvent.type(box, ' Tốt.')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  const sent = asked.find((one) => one.route === `PUT ${route}`)
  expect(sent?.body).toEqual({ organisation: 'top', version: 2, sections: sections('Kết nạp {{members.admitted}} đảng viên. Tốt.') })
})

test('when somebody else saved the same paragraph, both texts are shown and the writer’s is kept', async () => {
  const answers: Record<string, unknown> = {
    [`GET ${route}`]: { drafted: [], versions: [], current: text(2, 'Cũ.') },
    [`PUT ${route}`]: { status: 409, body: { title: 'Đã có bản mới.', status: 409, code: 'report_text.stale', arguments: {}, errors: [] } },
  }
  const asked = serve(answers)
  draw(desk)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa đoạn 1, mục I. A' }))
  const box = screen.getByLabelText('Sửa đoạn')
  await userEvent.clear(box)
  await userEvent.type(box, 'Của tôi.')
  answers[`GET ${route}`] = { drafted: [], versions: [], current: text(3, 'Của người kia.') }
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Của tôi.')
  expect(dialog).toHaveTextContent('Của người kia.')
  answers[`PUT ${route}`] = text(4, 'Của tôi.')
  await userEvent.click(screen.getByRole('button', { name: 'Giữ bài của tôi' }))
  expect(asked.filter((one) => one.route === `PUT ${route}`).at(-1)?.body).toMatchObject({ version: 3, sections: sections('Của tôi.') })
})
