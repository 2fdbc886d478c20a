// What the server does not have does not compile: `npm run types` fails here as soon as one of these lines would pass.
import { describe, expect, expectTypeOf, test } from 'vitest'
import { serve } from '../../tests/render'
import { call, fileAddress } from './client'
import type { Account, MemberRow, Session, Trace } from './contract'
import type { useRows } from './hooks'
import type { Answer, Body, Input, Query, Route } from './routes'

describe('an address', () => {
  test('is one of the server, with its method', () => {
    expectTypeOf<'GET /api/members/{member}'>().toExtend<Route>()
    expectTypeOf<'PATCH /api/offices/{office}'>().toExtend<Route>()
    expectTypeOf<'GET /api/member'>().not.toExtend<Route>()
    expectTypeOf<'DELETE /api/members/{member}'>().not.toExtend<Route>()
  })

  test('has its places filled in, and no others', () => {
    expectTypeOf<Input<'PATCH /api/accounts/{account}/posts/{post}'>['path']>().toEqualTypeOf<{ account: string; post: string }>()
    // @ts-expect-error the place is named member
    expectTypeOf<Input<'GET /api/members/{member}'>>().toEqualTypeOf<{ path: { id: string } }>()
  })
})

describe('what a call is given', () => {
  test('compiles when the server takes it', async () => {
    const asked = serve({ 'GET /api/members': { rows: [], next: null, total: 0 } })
    await call('GET /api/members', { query: { standing: 'probationary', limit: 20 } })
    expect(asked[0]?.query).toBe('standing=probationary&limit=20')
    expect(fileAddress('GET /api/members.xlsx', { query: { columns: 'full_name' } })).toBe('/api/members.xlsx?columns=full_name')
  })

  test('does not compile otherwise', () => {
    const never_called = () => [
      // @ts-expect-error no such address
      call('GET /api/member', {}),
      // @ts-expect-error no such method there
      call('POST /api/members', {}),
      // @ts-expect-error the place is missing
      call('GET /api/members/{member}', {}),
      // @ts-expect-error the place is another
      call('GET /api/members/{member}', { path: { id: 'a' } }),
      // @ts-expect-error no such parameter
      call('GET /api/members', { query: { cell: 'a' } }),
      // @ts-expect-error no such value of a parameter
      call('GET /api/members', { query: { standing: 'unknown' } }),
      // @ts-expect-error the address takes no parameters
      call('GET /api/session', { query: { on: '2026-11-23' } }),
      // @ts-expect-error a parameter that may not be left out
      call('GET /api/search', {}),
      // @ts-expect-error the body is missing
      call('POST /api/session', {}),
      // @ts-expect-error a field of the body is missing
      call('POST /api/session', { body: { login_name: 'a' } }),
      // @ts-expect-error no such field of the body
      call('POST /api/session', { body: { login_name: 'a', password: 'b', remember: true } }),
      // @ts-expect-error the address takes no body
      call('DELETE /api/session', { body: {} }),
      // @ts-expect-error a file is not a JSON body
      call('POST /api/imports', { query: { kind: 'members' }, body: { rows: [] } }),
      // @ts-expect-error files take the same care
      fileAddress('GET /api/members.xlsx', { query: { fields: 'full_name' } }),
    ]
    expect(never_called).toBeTypeOf('function')
  })

  test('may leave out what the server may be without', () => {
    expectTypeOf<{ version: number }>().toExtend<Body<'PATCH /api/offices/{office}'>>()
    expectTypeOf<{ version: number; to_day: null }>().toExtend<Body<'PATCH /api/offices/{office}'>>()
    expectTypeOf<Body<'POST /api/imports'>>().toEqualTypeOf<Blob>()
    expectTypeOf<Query<'GET /api/session'>>().toEqualTypeOf<undefined>()
  })
})

describe('an answer', () => {
  test('has the fields of the server and no others', () => {
    expectTypeOf<Session>().toHaveProperty('home_id').toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Account['state']>().toEqualTypeOf<'invited' | 'active' | 'blocked'>()
    expectTypeOf<Trace['rows'][number]>().toHaveProperty('held_on')
    expectTypeOf<MemberRow>().not.toHaveProperty('name')
    // @ts-expect-error no such field
    expectTypeOf<MemberRow>().toHaveProperty('name')
  })

  test('is nothing or a file where the server says so', () => {
    expectTypeOf<Answer<'DELETE /api/session'>>().toEqualTypeOf<undefined>()
    expectTypeOf<Answer<'GET /api/report-files/{quarter}'>>().toEqualTypeOf<Blob>()
  })

  test('comes page by page only where the server takes `after`', () => {
    expectTypeOf<'GET /api/members'>().toExtend<Parameters<typeof useRows>[0]>()
    expectTypeOf<'GET /api/sessions'>().not.toExtend<Parameters<typeof useRows>[0]>()
  })
})
