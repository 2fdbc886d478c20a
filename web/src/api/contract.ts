// Short names for what the server answers and takes, so that pages need not say which address it came by. No shape is written here by hand.
import type { Answer, Body, Query } from './routes'

type Given<T> = NonNullable<T>

// `Id` is 13 characters, `Day` is 2026-11-23, `Month` 2026-11, `Quarter` 2026-Q4; a day of birth or admission may be partial, "1960" or "1960-03".
export type Id = string
export type Day = string
export type Instant = string
export type Month = string
export type Quarter = string
export type PartialDay = string

// Session
export type Session = Answer<'GET /api/session'>
export type SessionAccount = Given<Session['account']>
export type Right = Session['rights'][number]
export type Level = Session['places'][number]['level']
export type OpenSession = Answer<'GET /api/sessions'>['rows'][number]

// Accounts
export type Account = Answer<'GET /api/accounts'>['rows'][number]
export type AccountState = Account['state']
export type AccountPost = Account['posts'][number]
export type Slip = Answer<'POST /api/accounts'>
export type NewSlips = Body<'POST /api/accounts/slips'>

// Organisations
export type OrganisationRow = Answer<'GET /api/organisations'>['rows'][number]
export type OrganisationKind = OrganisationRow['kind']
export type Organisation = Answer<'GET /api/organisations/{organisation}'>

// Register
export type MemberRow = Answer<'GET /api/members'>['rows'][number]
export type MemberFilters = Omit<Query<'GET /api/members'>, 'after' | 'limit'>
export type Standing = MemberRow['standing']
export type HeldOffice = MemberRow['offices'][number]
export type Office = HeldOffice['office']
export type Member = Answer<'GET /api/members/{member}'>
export type OfficeRow = Answer<'GET /api/organisations/{organisation}/offices'>['rows'][number]
export type Found = Answer<'GET /api/search'>

// Meetings
export type Meetings = Answer<'GET /api/organisations/{organisation}/meetings'>
export type MeetingRow = Meetings['rows'][number]
export type MeetingKind = MeetingRow['kind']
export type PlannedMeeting = Meetings['planned'][number]

export type MeetingStage = Answer<'GET /api/meetings/{meeting}/stage'>['stage']
export type MeetingPlan = Answer<'GET /api/planned-meetings/{planned}'>
export type AttachedFile = MeetingPlan['attachments'][number]
export type ItemKind = MeetingPlan['items'][number]['kind']
export type LiveMeeting = Answer<'GET /api/meetings/{meeting}/live'>
export type LiveItem = LiveMeeting['items'][number]
export type LiveMember = LiveMeeting['roll'][number]
export type LiveIntervention = LiveMeeting['interventions'][number]
export type Attendance = Given<LiveMember['state']>

// Votes
export type Votes = Answer<'GET /api/meetings/{meeting}/votes'>
export type Vote = Votes['rows'][number]
export type VoteMatter = Vote['matter']
export type VoteDecision = Vote['decision']

// Tasks
type TaskList = Answer<'GET /api/organisations/{organisation}/tasks'>
export type Task = TaskList['rows'][number]
export type TaskState = Task['state']
export type TaskCounts = TaskList['counts']
export type TaskChoice = Given<Query<'GET /api/organisations/{organisation}/tasks'>['state']>

// Views
export type MeetingPage = Answer<'GET /api/meetings/{meeting}'>
export type Finding = MeetingPage['findings'][number]
export type FindingSource = Given<Finding['source']>
export type Verdict = Finding['verdict']
export type CellFindings = Answer<'GET /api/organisations/{organisation}/findings'>
export type Overview = Answer<'GET /api/overview'>
export type OverviewCell = Overview['cells'][number]
export type Square = OverviewCell['months'][number]
export type SquareState = Square['state']
export type MeetingDeadline = Answer<'GET /api/organisations/{organisation}/meeting-deadline'>
export type Attention = Overview['attention'][number]

// Reports
export type QuarterRow = Answer<'GET /api/reports/quarters'>['rows'][number]
export type Records = QuarterRow['records']
export type Report = Answer<'GET /api/reports/quarters/{quarter}'>
// Figures by group and name, as in the words files under figure.<group>.<name>; null is "no records".
export type Figures = Report['figures']
export type Trace = Answer<'GET /api/reports/quarters/{quarter}/figures/{key}'>
export type TraceRow = Trace['rows'][number]
export type ReportTexts = Answer<'GET /api/reports/quarters/{quarter}/text'>
export type ReportText = Given<ReportTexts['current']>
export type Section = ReportText['sections'][number]

// Imports
export type ImportHistory = Answer<'GET /api/imports'>
export type ImportRow = ImportHistory['rows'][number]
export type WaitingImport = ImportHistory['waiting'][number]
export type ImportState = Answer<'GET /api/imports/{import}'>
export type ImportKind = ImportState['kind']
export type ImportStage = ImportState['state']
export type ImportOutcome = Given<ImportState['outcome']>
export type ImportFault = ImportOutcome['rejected'][number]
export type ImportDifference = ImportOutcome['differs'][number]
export type ImportSettings = Body<'PUT /api/imports/{import}/settings'>

// Papers
export type FormsPage = Answer<'GET /api/paper-forms'>
export type Layout = FormsPage['layouts'][number]
export type PaperForm = Layout['forms'][number]
export type PaperKind = PaperForm['kind']
export type PaperMark = Answer<'GET /api/paper-forms/{kind}'>['marks'][number]
export type PaperProfile = Answer<'GET /api/paper-profiles'>

// Papers of meetings
export type MeetingPapers = Answer<'GET /api/meetings/{meeting}/papers'>
export type SealedPaper = MeetingPapers['sealed'][number]
export type MeetingPaperKind = MeetingPapers['rows'][number]['kind']
export type MeetingPaper = Answer<'GET /api/meetings/{meeting}/papers/{kind}'>
export type PaperText = MeetingPaper['text']
export type MinutesText = Given<PaperText['minutes']>
export type DecisionText = Given<PaperText['decision']>
export type ApproverRole = MeetingPaper['approvers'][number]['role']

// Rules
export type Rules = Answer<'GET /api/rules'>
export type RulePlace = Rules['places'][number]
export type RuleRow = Rules['rules'][number]
export type Entry = RuleRow['changes'][number]
export type EntryStatus = Entry['status']
export type LocalRule = Answer<'GET /api/local-rules'>['rows'][number]
export type NewLocalRule = Body<'POST /api/local-rules'>
