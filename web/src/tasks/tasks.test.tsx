import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import register from '../../tests/fixtures/register.json'
import fixture from '../../tests/fixtures/tasks.json'
import { draw, officer, serve } from '../../tests/render'
import type { Session, Task } from '../api/contract'
import { countOf, filtersOf } from './filters'
import TasksPage from './list_page'
import TaskPage from './task_page'
import { TaskMark } from './TaskMark'

const cell = '0H2K5C0000006'
const tasks = fixture[`GET /api/organisations/${cell}/tasks`].rows as Task[]
const late = tasks[0] as Task
const office: Session = { ...officer, home_id: cell }
const member: Session = {
  ...officer,
  account: { id: 'a', login_name: 'an', name: 'Ân', member_id: '0H2K5M0000001', is_administrator: false, must_choose_password: false },
  rights: ['anyone', 'signed_in', 'see_meetings'],
  home_id: cell,
}
const answers = { ...register, ...fixture, 'GET /api/session': office }
const rowOf = (text: RegExp) => within(screen.getByRole('row', { name: text }))

test('the list shows who is to do what by when, and what is late', async () => {
  const asked = serve(answers)
  draw(<TasksPage />, office)
  await screen.findByRole('link', { name: late.title })
  expect(rowOf(/Rà soát/).getByText('Quá hạn')).toBeVisible()
  expect(rowOf(/Rà soát/).getByText('Phối hợp: đồng chí Bình')).toBeVisible()
  expect(rowOf(/Chuẩn bị chuyên đề/).getByText('Chi ủy')).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Chưa xong (2)' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Tất cả (6)' })).toBeVisible()
  expect(asked.find((each) => each.route.endsWith('/tasks'))?.query).toBe('state=open')
  await userEvent.click(screen.getByRole('radio', { name: 'Quá hạn (1)' }))
  expect(asked.filter((each) => each.route.endsWith('/tasks')).at(-1)?.query).toBe('state=late')
})

test('a task is given once, under an id of its form, and not without a text and a day', async () => {
  const route = `POST /api/organisations/${cell}/tasks`
  const asked = serve({ ...answers, [route]: late })
  draw(<TasksPage />, office)
  await userEvent.click(await screen.findByRole('button', { name: 'Giao nhiệm vụ' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Giao nhiệm vụ' }))
  expect(dialog.getByText('Hãy ghi nội dung nhiệm vụ.')).toBeVisible()
  expect(dialog.getByText('Hãy ghi hạn hoàn thành.')).toBeVisible()
  expect(asked.some((each) => each.route === route)).toBe(false)
  await userEvent.type(dialog.getByLabelText(/^Nội dung nhiệm vụ/), 'Viết bài')
  await userEvent.type(dialog.getByLabelText(/^Hạn hoàn thành/), '22/11/2026')
  await userEvent.click(dialog.getByRole('button', { name: 'Giao nhiệm vụ' }))
  expect(dialog.getByText('Hạn hoàn thành sớm hơn ngày giao nhiệm vụ.')).toBeVisible()
  await userEvent.clear(dialog.getByLabelText(/^Hạn hoàn thành/))
  await userEvent.type(dialog.getByLabelText(/^Hạn hoàn thành/), '30/11/2026')
  await userEvent.click(dialog.getByRole('button', { name: 'Giao nhiệm vụ' }))
  const sent = asked.find((each) => each.route === route)?.body
  expect(sent).toMatchObject({ title: 'Viết bài', due_on: '2026-11-30' })
  expect((sent as { id: string }).id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{12}$/)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a result is reported from the list; done needs a result', async () => {
  const route = `PUT /api/tasks/${late.id}/report`
  const asked = serve({ ...answers, [route]: { ...late, version: 2, state: 'done' } })
  draw(<TasksPage />, office)
  await userEvent.click(await screen.findByRole('button', { name: `Báo cáo kết quả: ${late.title}` }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('radio', { name: 'Đã hoàn thành' })).toBeChecked()
  await userEvent.click(dialog.getByRole('button', { name: 'Gửi báo cáo' }))
  expect(dialog.getByText('Hãy ghi kết quả đã đạt được.')).toBeVisible()
  await userEvent.type(dialog.getByLabelText(/^Kết quả/), 'Đã rà soát')
  await userEvent.type(dialog.getByLabelText('Minh chứng'), 'Biên bản')
  await userEvent.click(dialog.getByRole('button', { name: 'Gửi báo cáo' }))
  expect(asked.find((each) => each.route === route)?.body).toEqual({
    version: 1,
    state: 'done',
    result: 'Đã rà soát',
    evidence: 'Biên bản',
    done_on: '2026-11-23',
  })
})

test('a task under way has no day on which it was done', async () => {
  const route = `PUT /api/tasks/${late.id}/report`
  const asked = serve({ ...answers, [route]: { ...late, version: 2, state: 'under_way' } })
  draw(<TasksPage />, office)
  await userEvent.click(await screen.findByRole('button', { name: `Báo cáo kết quả: ${late.title}` }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('radio', { name: 'Đang thực hiện' }))
  expect(dialog.queryByLabelText('Ngày hoàn thành')).toBeNull()
  await userEvent.click(dialog.getByRole('button', { name: 'Gửi báo cáo' }))
  expect(asked.find((each) => each.route === route)?.body).toEqual({ version: 1, state: 'under_way' })
})

test('a member begins with his own tasks and gives none', async () => {
  const asked = serve(answers)
  draw(<TasksPage />, member)
  expect(await screen.findByRole('heading', { level: 1, name: 'Nhiệm vụ của tôi' })).toBeVisible()
  expect(await screen.findByText('Không có nhiệm vụ nào như vậy')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Giao nhiệm vụ' })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'Của chi bộ' }))
  expect(await screen.findByRole('link', { name: late.title })).toBeVisible()
  expect(asked.some((each) => each.route === 'GET /api/members')).toBe(false)
})

test('one task says where it comes from; it is dropped with a reason', async () => {
  // Outside its route the page has no id; the address then ends where the id would begin.
  const route = `POST /api/tasks/${late.id}/drop`
  const asked = serve({ ...answers, 'GET /api/tasks/': late, [route]: { ...late, state: 'dropped' } })
  draw(<TaskPage />, office)
  expect(await screen.findByRole('link', { name: 'Cuộc họp ngày 05/10/2026' })).toHaveAttribute('href', '/meetings/0H2K5T0000007')
  await userEvent.click(screen.getByRole('button', { name: 'Thôi thực hiện' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Thôi thực hiện' }))
  expect(dialog.getByText('Hãy ghi lý do thôi thực hiện.')).toBeVisible()
  await userEvent.type(dialog.getByLabelText(/^Lý do/), 'Cấp trên đã làm')
  await userEvent.click(dialog.getByRole('button', { name: 'Thôi thực hiện' }))
  expect(asked.find((each) => each.route === route)?.body).toEqual({ version: 1, reason: 'Cấp trên đã làm' })
})

test('who may only look has nothing to press', async () => {
  serve({ ...answers, 'GET /api/tasks/': { ...late, may_change: false, may_report: false } })
  draw(<TaskPage />, member)
  expect(await screen.findByRole('heading', { level: 2, name: late.title })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Báo cáo|Sửa|Thôi/ })).toBeNull()
})

test('done after the day it was due is said, done in time is not', () => {
  draw(<TaskMark task={{ ...late, is_late: false, state: 'done', done_on: '2026-11-11' }} />)
  expect(screen.getByText('Hoàn thành muộn')).toBeVisible()
  draw(<TaskMark task={{ ...late, is_late: false, state: 'done', done_on: '2026-11-10' }} />)
  expect(screen.getByText('Đã hoàn thành')).toBeVisible()
})

test('an address that says too little or nonsense is read as the usual list', () => {
  const usual = { whose: 'mine', organisation: 'home' } as const
  expect(filtersOf(new URLSearchParams(''), usual)).toEqual({ whose: 'mine', organisation: 'home', owner: null, choice: 'open' })
  expect(filtersOf(new URLSearchParams('state=lost&organisation=x'), usual)).toMatchObject({
    whose: 'organisation',
    organisation: 'x',
    choice: 'open',
  })
  expect(filtersOf(new URLSearchParams('whose=organisation&state=all'), usual)).toMatchObject({
    whose: 'organisation',
    organisation: 'home',
    choice: 'all',
  })
  const counts = { given: 1, under_way: 2, done: 3, dropped: 4, late: 1 }
  expect(countOf(counts, 'open')).toBe(3)
  expect(countOf(counts, 'all')).toBe(10)
})
