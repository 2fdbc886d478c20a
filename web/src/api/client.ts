// The one door to the server: an address of the table, its input, and either an answer or an ApiError.
import { language } from '../words'
import type { Answer, Input, Route } from './routes'
import type { components } from './schema'

// Whatever stands before the server may refuse too, and says less.
type Problem = Partial<components['schemas']['Problem']>
export type FieldProblem = components['schemas']['Problem']['errors'][number]

// What the server refused and why; status 0 when it could not be reached. `message` is a sentence in the reader's language, or empty.
export class ApiError extends Error {
  readonly code: string
  readonly arguments: Record<string, string>
  readonly fields: FieldProblem[]
  readonly request: string | undefined

  constructor(
    readonly status: number,
    problem: Problem,
  ) {
    super(problem.title ?? '')
    this.code = problem.code ?? (status === 0 ? 'network' : 'unknown')
    this.arguments = problem.arguments ?? {}
    this.fields = problem.errors ?? []
    this.request = problem.request
  }

  get isStale() {
    return this.status === 409
  }
}

let whenSignedOut = () => {}
// Called when the server no longer knows the session; the shell then asks to sign in and keeps the place.
export function onSignedOut(act: () => void) {
  whenSignedOut = act
}

type AnyInput = { path?: Record<string, string> | undefined; query?: object | undefined; body?: unknown }

function addressOf(route: Route, input: AnyInput): string {
  const template = route.slice(route.indexOf(' ') + 1)
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.path?.[name] ?? ''))
  const pairs = Object.entries(input.query ?? {}).filter(([, value]) => value != null && value !== '')
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

// For links to files, which the browser fetches by itself.
export function fileAddress<R extends Route>(route: R, input: Omit<Input<R>, 'body'>): string {
  return addressOf(route, input as AnyInput)
}

async function problemOf(response: Response): Promise<ApiError> {
  const isJson = response.headers.get('content-type')?.includes('json')
  const problem = isJson ? ((await response.json().catch(() => ({}))) as Problem) : {}
  return new ApiError(response.status, problem)
}

// The last answers that came with a tag: whoever asks again is told "the same" in a line.
const tagged = new Map<string, { tag: string; answer: unknown }>()
const most_tagged = 8

function keepTagged(address: string, tag: string | null, answer: unknown) {
  if (!tag) return
  tagged.delete(address)
  tagged.set(address, { tag, answer })
  const [oldest] = tagged.keys()
  if (tagged.size > most_tagged && oldest !== undefined) tagged.delete(oldest)
}

function initOf(route: Route, address: string, body: unknown, signal: AbortSignal | undefined): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() }
  const known = route.startsWith('GET ') ? tagged.get(address) : undefined
  if (known) headers['if-none-match'] = known.tag
  const init: RequestInit = { method: route.slice(0, route.indexOf(' ')), headers, credentials: 'same-origin' }
  if (signal) init.signal = signal
  if (body instanceof Blob) {
    headers['content-type'] = 'application/octet-stream'
    init.body = body
  } else if (body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(body)
  }
  return init
}

// The name that the server gave a file.
const nameIn = (response: Response) => decodeURIComponent(response.headers.get('content-disposition')?.split("UTF-8''")[1] ?? '')

// For files that may be refused or take their time; where neither is likely, a link to fileAddress will do.
export async function fetchFile<R extends Route>(route: R, input: Omit<Input<R>, 'body'>): Promise<{ name: string; bytes: Blob }> {
  const address = addressOf(route, input as AnyInput)
  let response: Response
  try {
    response = await fetch(address, initOf(route, address, undefined, undefined))
  } catch {
    throw new ApiError(0, {})
  }
  if (!response.ok) {
    if (response.status === 401) whenSignedOut()
    throw await problemOf(response)
  }
  return { name: nameIn(response), bytes: await response.blob() }
}

export async function call<R extends Route>(route: R, input: Input<R>, signal?: AbortSignal): Promise<Answer<R>> {
  const given = input as AnyInput
  const address = addressOf(route, given)
  let response: Response
  try {
    response = await fetch(address, initOf(route, address, given.body, signal))
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new ApiError(0, {})
  }
  const known = tagged.get(address)
  if (response.status === 304 && known) return known.answer as Answer<R>
  if (!response.ok) {
    // A wrong password is 401 too; it has no session to lose.
    if (response.status === 401 && !route.startsWith('POST /api/session')) whenSignedOut()
    throw await problemOf(response)
  }
  if (response.status === 204) return undefined as Answer<R>
  const answer = (await response.json()) as Answer<R>
  keepTagged(address, response.headers.get('etag'), answer)
  return answer
}
