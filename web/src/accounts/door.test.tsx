import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { draw, nobody, officer, serve } from '../../tests/render'
import Door from './Door'

test('signing in sends name and password', async () => {
  const asked = serve({ 'POST /api/session': officer })
  draw(<Door session={nobody} />, nobody)
  await userEvent.type(screen.getByLabelText('Tên đăng nhập'), ' halt ')
  await userEvent.type(screen.getByLabelText('Mật khẩu'), 'mùa xuân nho nhỏ{Enter}')
  expect(asked[0]).toMatchObject({ route: 'POST /api/session', body: { login_name: 'halt', password: 'mùa xuân nho nhỏ' } })
})

test('a refusal is read out in the server’s words, and stands beside the field it is about', async () => {
  const errors = [{ pointer: '/code', code: 'login.code_expired', arguments: {}, detail: 'Mã đã hết hạn.' }]
  serve({
    'POST /api/session/first': { status: 422, body: { title: 'Chưa vào được.', status: 422, code: 'body.invalid', arguments: {}, errors } },
  })
  draw(<Door session={nobody} />, nobody)
  await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập lần đầu' }))
  await userEvent.type(screen.getByLabelText('Tên đăng nhập'), 'annv')
  await userEvent.type(screen.getByLabelText('Mã trên phiếu'), '7k3mq2xd9fta')
  await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'mùa xuân nho nhỏ')
  await userEvent.type(screen.getByLabelText('Gõ lại mật khẩu mới'), 'mùa xuân nho nhỏ')
  await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Chưa vào được.')
  expect(screen.getByText('Mã đã hết hạn.')).toBeVisible()
  expect(screen.getByLabelText('Mã trên phiếu')).toBeInvalid()
  expect(screen.getByLabelText('Mã trên phiếu')).toHaveFocus()
})

test('a short password and two different ones are not sent', async () => {
  const asked = serve({})
  draw(<Door session={nobody} />, nobody)
  await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập lần đầu' }))
  await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'ngắn')
  await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' }))
  expect(screen.getByText('Mật khẩu cần ít nhất 10 ký tự.')).toBeVisible()
  expect(screen.getByText('Hai lần gõ chưa giống nhau.')).toBeVisible()
  expect(asked).toHaveLength(0)
})
