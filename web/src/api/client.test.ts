import { expect, test, vi } from 'vitest'
import { serve } from '../../tests/render'
import { ApiError, call, fileAddress, onSignedOut } from './client'

const refusal = (status: number, code: string) => ({
  status,
  body: {
    title: 'Không được.',
    status,
    code,
    arguments: { name: 'x' },
    errors: [{ pointer: '/name', code: 'missing', arguments: {}, detail: 'Thiếu.' }],
    request: 'r1',
  },
})

test('addresses are filled in, empty filters left out', async () => {
  const asked = serve({ 'GET /api/members/a%2Fb': {} })
  await call('GET /api/members/{member}', { path: { member: 'a/b' } })
  expect(asked[0]?.route).toBe('GET /api/members/a%2Fb')
  expect(fileAddress('GET /api/members.xlsx', { query: { search: 'ân', organisation: '' } })).toBe('/api/members.xlsx?search=%C3%A2n')
})

test('a refusal carries its sentence, code and fields', async () => {
  serve({ 'POST /api/offices': refusal(409, 'office.stale') })
  const fault = await call('POST /api/offices', {
    body: { organisation_id: 'a', member_id: 'b', office: 'secretary', from_day: '2026-01-01' },
  }).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(ApiError)
  expect(fault).toMatchObject({ status: 409, code: 'office.stale', message: 'Không được.', isStale: true, request: 'r1' })
  expect((fault as ApiError).fields[0]).toMatchObject({ pointer: '/name', detail: 'Thiếu.' })
})

test('a lost session is told to the shell, a wrong password is not', async () => {
  const told = vi.fn()
  onSignedOut(told)
  serve({ 'GET /api/members': refusal(401, 'http.not_signed_in'), 'POST /api/session': refusal(401, 'login.refused') })
  await expect(call('POST /api/session', { body: { login_name: 'a', password: 'b' } })).rejects.toBeInstanceOf(ApiError)
  expect(told).not.toHaveBeenCalled()
  await expect(call('GET /api/members', {})).rejects.toBeInstanceOf(ApiError)
  expect(told).toHaveBeenCalledOnce()
})

test('a server out of reach is status 0, an answer that is no JSON keeps its status', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
  await expect(call('GET /api/session', {})).rejects.toMatchObject({ status: 0, code: 'network' })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
  await expect(call('GET /api/session', {})).rejects.toMatchObject({ status: 502, code: 'unknown' })
})

test('an answer with a tag is asked for again by its tag, and is the same object where nothing has changed', async () => {
  const sent: (string | undefined)[] = []
  const answers = [
    new Response('{"version":1}', { headers: { 'content-type': 'application/json', etag: '"1-open"' } }),
    new Response(null, { status: 304 }),
    new Response('{"version":2}', { headers: { 'content-type': 'application/json', etag: '"2-open"' } }),
  ]
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    sent.push((init.headers as Record<string, string>)['if-none-match'])
    return Promise.resolve(answers.shift() ?? new Response(null, { status: 204 }))
  })
  const ask = () => call('GET /api/meetings/{meeting}/live', { path: { meeting: 'tagged' } })
  const first = await ask()
  expect(await ask()).toBe(first)
  expect(await ask()).toMatchObject({ version: 2 })
  expect(sent).toEqual([undefined, '"1-open"', '"1-open"'])
})
