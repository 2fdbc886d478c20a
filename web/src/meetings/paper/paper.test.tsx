import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Navigate, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/register.json'
import { draw, serve } from '../../../tests/render'
import PaperPage from '../paper_page'
import { emptyPaper, paperVotes, type PaperVote } from './draft'

const vote: PaperVote = {
  id: '0H2K5V0000001',
  item_id: null,
  matter: 'ordinary',
  question: 'Thông qua nghị quyết',
  in_favour: 17,
  against: null,
  abstained: null,
  present: 18,
}
const item = { id: '0H2K5J0000001', title: 'Nghị quyết', kind: 'party' as const, minutes: 60, conclusion: '' }

test('a vote goes with its item while that stands, and states who was there only where attendance does not', () => {
  const draft = {
    ...emptyPaper(),
    items: [item],
    votes: [
      { ...vote, item_id: item.id },
      { ...vote, id: 'x', question: ' ', in_favour: null },
    ],
  }
  const body = {
    version: 0,
    item_id: item.id,
    matter: 'ordinary',
    question: vote.question,
    in_favour: 17,
    against: 0,
    abstained: 0,
    present: 18,
  }
  expect(paperVotes(draft)).toEqual([{ id: vote.id, body }])
  expect(paperVotes({ ...draft, items: [] })[0]?.body.item_id).toBeNull()
  expect(paperVotes({ ...draft, states: { '0H2K5M0000001': 'present' } })[0]?.body.present).toBeNull()
  expect(paperVotes({ ...draft, kind: 'committee' })[0]?.body.matter).toBe('committee_decision')
})

test('the meeting and its votes are sent in one go; what is refused stays to be corrected, and the rest is not sent again', async () => {
  const refusal = {
    code: 'body.invalid',
    errors: [{ pointer: '/present', code: 'vote.present_is_needed', detail: 'Hãy ghi số đó, từ 16 đến 18.', args: {} }],
  }
  const cell = '0H2K5C0000006'
  const held = `POST /api/organisations/${cell}/held-meetings`
  const answers: Record<string, unknown> = { ...fixture, 'GET /api/members': { rows: [] }, [held]: { id: 'held' } }
  let puts = 0
  const answerTo = (route: string) => (route.startsWith('PUT') && ++puts === 2 ? { status: 400, body: refusal } : answers[route])
  const asked = serve(new Proxy(answers, { get: (_, route) => answerTo(String(route)) }))
  const sent = (method: string) => asked.filter((each) => each.route.startsWith(method))
  draw(
    <Routes>
      <Route path="/" element={<Navigate to={`/organisations/${cell}/held-meeting`} />} />
      <Route path="/organisations/:organisation/held-meeting" element={<PaperPage />} />
      <Route path="/meetings/:meeting" element={<h1>Cuộc họp</h1>} />
    </Routes>,
  )
  await userEvent.type(await screen.findByLabelText(/^Ngày họp/), '3/11/2026')
  await userEvent.type(screen.getByLabelText(/^Giờ bắt đầu/), '8h')
  await userEvent.type(screen.getByLabelText(/^Giờ kết thúc/), '10h')
  const panel = () => within(screen.getByRole('region', { name: 'Biểu quyết' }))
  for (const number of [1, 2]) {
    await userEvent.click(panel().getByRole('button', { name: 'Thêm biểu quyết' }))
    await userEvent.type(panel().getByLabelText(`Nội dung biểu quyết ${number}`), `Việc ${number}`)
    await userEvent.type(panel().getAllByLabelText('Tán thành')[number - 1] as HTMLElement, '15')
  }
  await userEvent.click(screen.getByRole('button', { name: 'Ghi vào sổ' }))
  expect(await panel().findByText('Hãy ghi số đó, từ 16 đến 18.')).toBeVisible()
  expect(sent('POST')).toHaveLength(1)
  expect(sent('PUT').map((each) => each.body)).toMatchObject([{ question: 'Việc 1' }, { question: 'Việc 2', present: null }])
  expect(screen.getByText(/Buổi họp đã ghi vào sổ/)).toBeVisible()
  expect(panel().queryByLabelText('Nội dung biểu quyết 1')).toBeNull()

  await userEvent.type(panel().getByLabelText('Số người có quyền biểu quyết đã có mặt'), '17')
  await userEvent.click(screen.getByRole('button', { name: 'Ghi vào sổ' }))
  expect(await screen.findByRole('heading', { name: 'Cuộc họp' })).toBeVisible()
  expect(sent('POST')).toHaveLength(1)
  expect(sent('PUT')[2]).toMatchObject({ route: sent('PUT')[1]?.route, body: { question: 'Việc 2', in_favour: 15, present: 17 } })
  expect(sent('PUT')).toHaveLength(3)
})
