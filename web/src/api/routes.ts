// Every address of the server, with what it takes and answers. Pages name an address by its line here; nothing else knows URLs.
import type * as C from './contract'

export interface Api {
  'GET /api/session': { answer: C.Session }
  'POST /api/session': { body: C.SignIn; answer: C.Session }
  'POST /api/session/first': { body: C.FirstSignIn; answer: C.Session }
  'DELETE /api/session': { answer: undefined }
  'PUT /api/session/password': { body: C.PasswordChange; answer: undefined }
  'GET /api/sessions': { answer: C.Rows<C.OpenSession> }
  'DELETE /api/sessions/{session}': { answer: undefined }

  'GET /api/accounts': { query: { organisation?: C.Id; search?: string; after?: string; limit?: number }; answer: C.Rows<C.Account> }
  'POST /api/accounts': { body: C.NewAccount; answer: C.Slip }
  'POST /api/accounts/slips': { body: C.NewSlips; answer: { slips: C.Slip[] } }
  'POST /api/accounts/{account}/reset': { answer: C.Slip }
  'PATCH /api/accounts/{account}': { body: C.AccountChange; answer: C.Account }
  'POST /api/accounts/{account}/posts': { body: C.NewPost; answer: C.Account }
  'PATCH /api/accounts/{account}/posts/{post}': { body: { to_day: C.Day | null }; answer: C.Account }

  'GET /api/organisations': { query: { on?: C.Day }; answer: C.Organisations }
  'GET /api/organisations/{organisation}': { answer: C.Organisation }

  'GET /api/members': { query: MemberFilters & { after?: string; limit?: number }; answer: C.MemberList }
  'GET /api/members.xlsx': { query: MemberFilters & { columns?: string }; answer: Blob }
  'GET /api/members/{member}': { answer: C.Member }
  'GET /api/organisations/{organisation}/members-summary': { answer: C.MembersSummary }
  'GET /api/organisations/{organisation}/offices': { query: { history?: boolean }; answer: C.Rows<C.OfficeRow> }
  'POST /api/offices': { body: C.NewOffice; answer: C.Versioned }
  'PATCH /api/offices/{office}': { body: C.OfficeChange; answer: C.Versioned }
  'GET /api/member-counts': { answer: C.MemberCounts }
  'GET /api/search': { query: { q: string; limit?: number }; answer: C.Found }

  'GET /api/organisations/{organisation}/meetings': { query: { year?: number }; answer: C.Meetings }
  'POST /api/organisations/{organisation}/planned-meetings': { body: C.NewPlannedMeeting; answer: C.PlannedMeeting }
  'PATCH /api/planned-meetings/{planned}': { body: C.NewPlannedMeeting & { version: number }; answer: C.PlannedMeeting }
  'DELETE /api/planned-meetings/{planned}': { query: { version: number }; answer: undefined }

  'GET /api/meetings/{meeting}': { answer: C.MeetingPage }
  'GET /api/organisations/{organisation}/findings': { query: { year?: number }; answer: C.CellFindings }
  'GET /api/overview': { query: { organisation?: C.Id; year?: number }; answer: C.Overview }
  'GET /api/organisations/{organisation}/meeting-deadline': { answer: C.MeetingDeadline }
  'PUT /api/organisations/{organisation}/meeting-deadline': { body: C.MeetingDeadline; answer: C.MeetingDeadline }
  'GET /api/reports/quarters': { query: InOrganisation; answer: C.Quarters }
  'GET /api/reports/quarters/{quarter}': { query: InOrganisation; answer: C.Report }
  'GET /api/reports/quarters/{quarter}/figures/{key}': { query: InOrganisation & { after?: string; limit?: number }; answer: C.Trace }
  'POST /api/reports/quarters/{quarter}/lock': { body: { organisation: C.Id }; answer: C.Report }
  'GET /api/reports/quarters/{quarter}/text': { query: InOrganisation; answer: C.ReportTexts }
  'PUT /api/reports/quarters/{quarter}/text': { body: { organisation: C.Id; version: number; sections: C.Section[] }; answer: C.ReportText }
  'GET /api/reports/quarters/{quarter}/text/versions/{version}': { query: InOrganisation; answer: C.ReportText }
  'GET /api/report-files/{quarter}': { query: InOrganisation; answer: Blob }

  'POST /api/imports': { query: { kind: C.ImportKind; file_name: string }; body: Blob; answer: C.ImportState }
  'GET /api/imports': { query: { after?: string; limit?: number }; answer: C.ImportHistory }
  'GET /api/imports/{import}': { answer: C.ImportState }
  'PUT /api/imports/{import}/settings': { body: C.ImportSettings; answer: C.ImportState }
  'POST /api/imports/{import}/take': { answer: C.ImportState }
  'POST /api/imports/{import}/cancel': { answer: C.ImportState }
  'GET /api/import-errors/{import}': { answer: Blob }
  'POST /api/imports/{import}/undo': { answer: C.ImportState }
  'POST /api/site': { body: { name: string; place?: string; kind?: C.OrganisationKind }; answer: { id: C.Id } }

  'GET /api/rules': { query: { on?: C.Day; organisation?: C.Id; place?: string }; answer: C.Rules }
  'GET /api/local-rules': { answer: C.Rows<C.LocalRule> }
  'POST /api/local-rules': { body: C.NewLocalRule; answer: { id: C.Id } }
}

interface InOrganisation {
  organisation?: C.Id
}
export interface MemberFilters extends InOrganisation {
  search?: string
  standing?: 'official' | 'probationary' | 'exempt'
  office?: C.Office
  sort?: 'name' | 'admitted_on' | 'born_on' | 'cell'
  direction?: 'ascending' | 'descending'
}

export type Route = keyof Api
export type GetRoute = Extract<Route, `GET ${string}`>
export type ActRoute = Exclude<Route, GetRoute>
export type Answer<R extends Route> = Api[R]['answer']
export type Query<R extends Route> = Api[R] extends { query: infer Q } ? Q : undefined
export type Body<R extends Route> = Api[R] extends { body: infer B } ? B : undefined

type PlaceNames<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceNames<Rest> : never
export type PathValues<R extends Route> = Record<PlaceNames<R>, string>

// What a call takes: `path` when the address has {places}, `query` and `body` where the address knows them.
export type Input<R extends Route> = ([PlaceNames<R>] extends [never] ? { path?: undefined } : { path: PathValues<R> }) &
  (Query<R> extends undefined ? { query?: undefined } : { query?: Query<R> }) &
  (Body<R> extends undefined ? { body?: undefined } : { body: Body<R> })
