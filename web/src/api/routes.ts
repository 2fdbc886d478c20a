// Every address of the server, with what it takes and answers, from its own description. Pages name an address; nothing else knows URLs.
import type { paths } from './schema'

type Address = keyof paths
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

// 'GET /api/members/{member}'
export type Route = { [A in Address]: { [M in Method]: paths[A][M] extends object ? `${Uppercase<M>} ${A}` : never }[Method] }[Address]
export type GetRoute = Extract<Route, `GET ${string}`>
export type ActRoute = Exclude<Route, GetRoute>

type Operation<R extends Route> = R extends `${infer M} ${infer A extends Address}` ? paths[A][Lowercase<M> & Method] : never
type Contents<C> = C[keyof C]

export type Answer<R extends Route> = Operation<R> extends { responses: { 200: { content: infer C } } } ? Contents<C> : undefined
export type Body<R extends Route> = Operation<R> extends { requestBody: { content: infer C } } ? Contents<C> : undefined
type Places<R extends Route> =
  Operation<R> extends { parameters: infer P extends { path?: unknown; query?: unknown } } ? Pick<P, 'path' | 'query'> : never
type Known<T> = [NonNullable<T>] extends [never] ? undefined : NonNullable<T>
export type Query<R extends Route> = Places<R> extends { query?: infer Q } ? Known<Q> : undefined

// What a call takes: `path` when the address has {places}, `query` and `body` where the address knows them.
export type Input<R extends Route> = Places<R> & (Body<R> extends undefined ? { body?: undefined } : { body: Body<R> })
