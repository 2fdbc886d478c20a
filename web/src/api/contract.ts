// The shapes that the server answers with and takes, by name. Pages import them from here; `Id` is 13 characters, `Day` is 2026-11-23.
export type Id = string
export type Day = string
export type Instant = string
export type Month = string
export type Quarter = string

export interface Rows<Row> {
  rows: Row[]
  next?: string | null
}

// Session
export type Right = 'anyone' | 'signed_in' | 'see_meetings' | 'see_register' | 'run_cell' | 'administer' | 'administer_site'
export type Level = 'belongs' | 'reads' | 'runs' | 'administers'

export interface NamedPlace {
  id: Id
  name: string
  path: string
}
export interface OrganisationRef extends NamedPlace {
  kind: OrganisationKind
}
export interface Named {
  id: Id
  name: string
}
export interface Person {
  id: Id
  full_name: string
}
export interface SessionAccount {
  id: Id
  login_name: string
  name: string
  member_id?: Id | null
  is_administrator: boolean
  must_choose_password: boolean
}
export interface Session {
  account?: SessionAccount | null
  today: Day
  site: { name: string; root_id?: Id | null }
  rights: Right[]
  places: { organisation: OrganisationRef; level: Level }[]
  home_id?: Id | null
}
export interface SignIn {
  login_name: string
  password: string
}
export interface FirstSignIn {
  login_name: string
  code: string
  new_password: string
}
export interface PasswordChange {
  current_password: string
  new_password: string
}
export interface OpenSession {
  id: Id
  created_at: Instant
  last_seen_at: Instant
  address: string
  agent: string
  is_current: boolean
}

// Accounts
export type AccountState = 'invited' | 'active' | 'blocked'
export interface AccountPost {
  id: Id
  organisation: Named
  from_day?: Day | null
  to_day?: Day | null
}
export interface Account {
  id: Id
  version: number
  login_name: string
  name: string
  member_id?: Id | null
  cell?: NamedPlace | null
  is_administrator: boolean
  state: AccountState
  last_seen_at?: Instant | null
  posts: AccountPost[]
}
export interface Slip {
  account_id: Id
  login_name: string
  code: string
  name: string
  office?: Office | null
  organisation: string
  valid_until: Instant
}
export interface NewAccount {
  login_name?: string
  name: string
  member_id?: Id
  organisation_id: Id
}
export interface NewSlips {
  organisation_id: Id
  whom: 'office_holders' | 'members'
  renew: boolean
}
export interface AccountChange {
  version: number
  state?: 'active' | 'blocked'
  name?: string
}
export interface NewPost {
  organisation_id: Id
  from_day?: Day
  to_day?: Day
}

// Organisations
export type OrganisationKind =
  | 'central'
  | 'provincial_committee'
  | 'upper_committee'
  | 'grassroots_committee'
  | 'sectional_committee'
  | 'grassroots_cell'
  | 'attached_cell'
  | 'residential_cell'
  | 'party_group'
export interface OrganisationRow {
  id: Id
  parent_id?: Id | null
  kind: OrganisationKind
  name: string
  code?: string | null
  place?: string | null
  level: Level | 'none'
  members?: number | null
}
export interface Organisations extends Rows<OrganisationRow> {
  on: Day
  root_id?: Id | null
}
export interface Organisation {
  id: Id
  version: number
  kind: OrganisationKind
  name: string
  code?: string | null
  place?: string | null
  level: Level | 'none'
  path: Named[]
  children: { id: Id; kind: OrganisationKind; name: string }[]
}

// Register
export type Standing = 'official' | 'probationary' | 'unknown'
export type Office = 'secretary' | 'deputy' | 'committee_member'
export interface HeldOffice {
  office: Office
  organisation: Named
}
// Days of birth and admission may be partial: "1960" or "1960-03".
export type PartialDay = string
export interface MemberRow {
  id: Id
  full_name: string
  card_number?: string | null
  sex?: 'male' | 'female' | null
  born_on?: PartialDay | null
  admitted_on: PartialDay
  official_on?: PartialDay | null
  standing: Standing
  is_exempt: boolean
  cell?: NamedPlace | null
  offices: HeldOffice[]
}
export interface MemberList extends Rows<MemberRow> {
  total: number
}
export interface Member extends Omit<MemberRow, 'offices'> {
  version: number
  stays: { cell: NamedPlace; from_day: Day; to_day?: Day | null }[]
  exemptions: { from_day?: Day | null; to_day?: Day | null }[]
  offices: { id: Id; version: number; organisation: Named; office: Office; from_day?: Day | null; to_day?: Day | null }[]
}
export interface MembersSummary {
  on: Day
  official: number
  probationary: number
  exempt: number
  total: number
  cells: number
}
// Of an organisation with everything below it.
export interface MemberCounts extends Rows<{ organisation_id: Id; members: number }> {
  on: Day
}
export interface OfficeRow {
  id: Id
  version: number
  member: Person
  office: Office
  from_day?: Day | null
  to_day?: Day | null
}
export interface NewOffice {
  organisation_id: Id
  member_id: Id
  office: Office
  from_day: Day
  to_day?: Day
}
export interface OfficeChange {
  version: number
  from_day?: Day | null
  to_day?: Day | null
}
export interface Found {
  members: { id: Id; full_name: string; cell_path: string }[]
  organisations: OrganisationRef[]
}

// Meetings
export type MeetingKind = 'regular' | 'thematic' | 'combined' | 'extraordinary' | 'committee'
export interface MeetingRow {
  id: Id
  kind: MeetingKind
  held_on: Day
  start_minute: number | null
  end_minute: number | null
  party_minutes: number | null
  professional_minutes?: number | null
  break_minutes: number | null
  present?: number | null
  absent_excused?: number | null
  absent_unexcused?: number | null
  spoke?: number | null
  attendance_percent?: number | null
}
export interface PlannedMeeting {
  id: Id
  version: number
  kind: MeetingKind
  day: Day
  start_minute?: number | null
  place?: string | null
}
export type NewPlannedMeeting = Omit<PlannedMeeting, 'id' | 'version'>
export interface Meetings {
  rows: MeetingRow[]
  planned: PlannedMeeting[]
  recorded_months: Month[]
}

// Views and reports
export type Verdict = 'holds' | 'breached' | 'unclear' | 'not_applicable' | 'due'
export interface FindingSource {
  document?: string | null
  issued?: Day | null
  clause?: string | null
  place: string
  status: EntryStatus
}
export interface Finding {
  rule: string
  title: string
  verdict: Verdict
  severity: string
  measured?: number | null
  required?: number | null
  unit?: string | null
  reason: string
  says: string
  source?: FindingSource | null
}
export interface MeetingPage {
  meeting: MeetingRow
  cell: NamedPlace
  size: { official: number; probationary: number; exempt: number }
  findings: Finding[]
}
export interface CellFindings {
  rows: { period: Month | Quarter; finding: Finding }[]
  meetings: { meeting: MeetingRow; findings: Finding[] }[]
}
export type SquareMark = 'late' | 'too_short' | 'mixed'
export type SquareState = 'held' | 'late' | 'too_short' | 'mixed' | 'planned' | 'not_yet_held' | 'missed' | 'no_records'
export interface Square {
  state: SquareState
  marks: SquareMark[]
  verdict?: Verdict | null
  attendance_percent?: number | null
  meetings: Id[]
  planned_on?: Day | null
  kinds: MeetingKind[]
}
export type AttentionKind =
  | 'missed'
  | 'not_yet_held'
  | 'no_thematic'
  | 'too_short'
  | 'mixed'
  | 'unexcused'
  | 'small_cell'
  | 'probation_over'
  | 'no_secretary'
  | 'no_records'
export interface Attention {
  kind: AttentionKind
  organisation: NamedPlace
  month?: Month | null
  meeting_id?: Id | null
  member_id?: Id | null
  arguments: Record<string, string>
  weight: number
  step: 'remind' | 'plan' | 'open_meeting' | 'open_member' | 'import' | 'set_offices'
}
export interface OverviewCell {
  id: Id
  name: string
  listed_under?: string | null
  members: number
  held: number
  due: number
  months: Square[]
}
export interface Overview {
  organisation: OrganisationRef
  year: number
  today: Day
  summary: {
    cells: number
    month: Month
    held_this_month: number
    due_this_month: number
    missed_this_year: number
    attendance_percent?: number | null
    attendance_percent_before?: number | null
    spoke_percent?: number | null
  }
  cells: OverviewCell[]
  attention: Attention[]
  attention_total: number
  late_after_day?: number | null
}
export interface MeetingDeadline {
  day_of_month?: number | null
  version: number
}
export type Records = 'complete' | 'partial' | 'none'
export interface QuarterRow {
  quarter: Quarter
  records: Records
  is_over: boolean
  locked_at?: Instant | null
  has_text: boolean
}
export interface Quarters {
  organisation: NamedPlace
  rows: QuarterRow[]
}
// Figures by group and name, as in the words files under figure.<group>.<name>; null is "no records".
export type FigureGroup = Record<string, number | string | null>
export interface Figures {
  organisations: FigureGroup
  members: FigureGroup
  meetings: FigureGroup
}
export interface RuleCounts {
  rule: string
  title: string
  verdicts: Record<Verdict, number>
}
export interface ReportMonth {
  month: Month
  held: number
  missed: number
  due: number
  no_records: number
}
export interface Report {
  organisation: NamedPlace
  quarter: Quarter
  today: Day
  is_over: boolean
  figures: Figures
  before?: Figures | null
  before_quarter: Quarter
  findings: RuleCounts[]
  months: ReportMonth[]
  undecidable: { key: string; row: TraceRow }[]
  undecidable_total: number
  locked?: { at: Instant; by: string; book_version: string } | null
  text?: ReportText | null
}
export interface TraceRow {
  organisation_id?: Id | null
  organisation?: string | null
  member_id?: Id | null
  full_name?: string | null
  card_number?: string | null
  admitted_on?: PartialDay | null
  official_on?: PartialDay | null
  meeting_id?: Id | null
  held_on?: Day | null
  kind?: MeetingKind | null
  party_minutes?: number | null
  professional_minutes?: number | null
  present?: number | null
  absent_excused?: number | null
  absent_unexcused?: number | null
  spoke?: number | null
  month?: Month | null
}
export interface Trace extends Rows<TraceRow> {
  key: string
  value?: number | null
  part?: number | null
  whole?: number | null
  kind: 'organisations' | 'members' | 'meetings' | 'months' | 'quarters'
  total: number
  locked?: { at: Instant; value?: number | null } | null
}
export interface Section {
  heading: string
  paragraphs: string[]
}
export interface ReportText {
  version: number
  at: Instant
  by: string
  sections: Section[]
}
export interface ReportTexts {
  drafted: Section[]
  versions: { version: number; at: Instant; by: string }[]
  current?: ReportText | null
}

// Imports
export type ImportKind = 'members' | 'meetings'
export type ImportStage = 'reading' | 'previewed' | 'taking' | 'taken' | 'failed' | 'cancelled' | 'undone'
export interface ImportRow {
  id: Id
  kind: ImportKind
  file_name: string
  at: Instant
  by: string
  accepted: number
  unchanged: number
  updated: number
  differing: number
  rejected: number
  undone_at?: Instant | null
}
export type WaitingImport = Pick<ImportRow, 'id' | 'kind' | 'file_name' | 'at' | 'by'>
export interface ImportHistory extends Rows<ImportRow> {
  waiting: WaitingImport[]
}
export interface ImportFault {
  row: number
  column: string
  value: string
  code: string
}
export interface ImportDifference {
  row: number
  column: string
  value: string
  in_register: string
}
export interface ImportOutcome {
  accepted: number
  unchanged: number
  updated: number
  differs: ImportDifference[]
  rejected: ImportFault[]
  notices: ImportFault[]
  rows_passed_over: number[]
  columns_passed_over: string[]
  months_recorded: Month[]
  written: boolean
}
export interface ImportState {
  id: Id
  kind: ImportKind
  file_name: string
  at: Instant
  by: string
  state: ImportStage
  progress: { done: number; total: number }
  headings: { column: number; letter: string; heading: string; sample: string[] }[]
  fields: { field: string; name: string; is_required: boolean; column?: number | null }[]
  settings: { period?: string | null; updates: boolean }
  outcome?: ImportOutcome | null
  totals?: { differs: number; rejected: number; notices: number } | null
  problem?: { code: string; arguments: Record<string, string>; says: string } | null
  undone_at?: Instant | null
}
export interface ImportSettings {
  columns: { field: string; column?: number | null }[]
  period?: string
  updates: boolean
}

// Rules
export type EntryStatus = 'sourced' | 'secondary' | 'unverified' | 'local'
export interface Entry {
  place: string
  from: Day
  to?: Day | null
  document: { number?: string | null; issued?: Day | null; title?: string | null }
  clause?: string | null
  status: EntryStatus
  says: string
  note?: string | null
  parameters: { kind: string; text: string }
  is_in_force: boolean
}
export interface RuleRow {
  rule: string
  title: string
  subject: string
  severity: string
  entry?: Entry | null
  changes: Entry[]
}
export interface Rules {
  on: Day
  places: string[]
  version: string
  rules: RuleRow[]
}
export interface LocalRule {
  id: Id
  name: string
  at: Instant
  by: string
  place: string
  reason: string
  entries: (Entry & { rule: string })[]
}
export interface NewLocalRule {
  rule: string
  place: string
  from: Day
  to?: Day
  document: { number: string; issued: Day; title?: string }
  clause?: string
  says: string
  reason: string
  parameters: {
    minutes?: { regular: number; thematic: number; combined: number }
    small_cell?: { under: number; minutes: number }
    number?: number
    percent?: number
    nobody_unexcused?: boolean
  }
}

export interface Versioned {
  id: Id
  version: number
}
