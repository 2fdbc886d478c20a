import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import fixture from '../../tests/fixtures/register.json'
import { draw, serve } from '../../tests/render'
import type { MeetingDeadline, Organisation } from '../api/contract'
import { DeadlinePanel } from './DeadlinePanel'

const cell = fixture['GET /api/organisations/0H2K5C0000006'] as Organisation
const address = `/api/organisations/${cell.id}/meeting-deadline`
const bloc = { id: '0H2K5C0000001', name: 'Đảng bộ Khối', path: 'Đảng bộ Khối' }
const fact = (name: string) => screen.getByText(name).nextElementSibling

test('the inherited day stands beside the own one, with whose it is', async () => {
  const deadline: MeetingDeadline = { day_of_month: null, version: 0, inherited: { day_of_month: 25, organisation: bloc } }
  serve({ [`GET ${address}`]: deadline })
  draw(<DeadlinePanel organisation={{ ...cell, level: 'runs' }} />)
  expect((await screen.findByText('Đang áp dụng')).nextElementSibling).toHaveTextContent('Ngày 25')
  expect(fact('Đặt riêng ở đây')).toHaveTextContent('Không đặt, theo cấp trên')
  expect(fact('Cấp trên đặt')).toHaveTextContent('Ngày 25, do Đảng bộ Khối đặt')
  expect(screen.queryByRole('button')).toBeNull()
})

test('the office sets a day, takes it back, and sees beside the field what is refused', async () => {
  const detail = 'Phải từ 1 đến 31.'
  const asked = serve({
    [`GET ${address}`]: { day_of_month: 20, version: 3, inherited: null },
    [`PUT ${address}`]: {
      status: 400,
      body: {
        title: 'Có chỗ chưa đúng.',
        status: 400,
        code: 'body.invalid',
        errors: [{ pointer: '/day_of_month', code: 'x', arguments: {}, detail }],
      },
    },
  })
  draw(<DeadlinePanel organisation={{ ...cell, level: 'administers' }} />)
  const field = await screen.findByLabelText('Họp chậm nhất vào ngày')
  expect(field).toHaveValue('20')
  await userEvent.clear(field)
  await userEvent.type(field, '32')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu hạn họp' }))
  expect(await screen.findByText(detail)).toBeVisible()
  await userEvent.clear(field)
  await userEvent.click(screen.getByRole('button', { name: 'Lưu hạn họp' }))
  const sent = asked.filter((each) => each.route === `PUT ${address}`).map((each) => each.body)
  expect(sent).toEqual([{ version: 3, day_of_month: 32 }, { version: 3 }])
})
