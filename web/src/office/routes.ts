// Every page of the office entry: its address, the right without which it is not there, and the file it comes from.
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { Right } from '../api/contract'

export interface PageEntry {
  path: string
  right: Right
  page: LazyExoticComponent<ComponentType>
}

export const pages: PageEntry[] = [
  { path: '/overview', right: 'see_meetings', page: lazy(() => import('../overview/overview_page')) },
  { path: '/reports', right: 'see_register', page: lazy(() => import('../reports/quarters_page')) },
  { path: '/reports/:quarter', right: 'see_register', page: lazy(() => import('../reports/report_page')) },
  { path: '/reports/:quarter/figures/:key', right: 'see_register', page: lazy(() => import('../reports/figure_page')) },
  { path: '/organisations', right: 'signed_in', page: lazy(() => import('../organisations/tree_page')) },
  { path: '/organisations/:organisation', right: 'signed_in', page: lazy(() => import('../organisations/organisation_page')) },
  { path: '/organisations/:organisation/held-meeting', right: 'run_cell', page: lazy(() => import('../meetings/paper_page')) },
  { path: '/members', right: 'see_register', page: lazy(() => import('../members/list_page')) },
  { path: '/members/:member', right: 'signed_in', page: lazy(() => import('../members/member_page')) },
  { path: '/me', right: 'signed_in', page: lazy(() => import('../members/own_record_page')) },
  { path: '/meetings/:meeting', right: 'see_meetings', page: lazy(() => import('../meetings/meeting_page')) },
  { path: '/meetings/:meeting/minutes', right: 'see_meetings', page: lazy(() => import('../minutes/minutes_page')) },
  { path: '/meetings/:meeting/notice', right: 'see_meetings', page: lazy(() => import('../meetings/notice_page')) },
  { path: '/tasks', right: 'see_meetings', page: lazy(() => import('../tasks/list_page')) },
  { path: '/tasks/:task', right: 'signed_in', page: lazy(() => import('../tasks/task_page')) },
  { path: '/imports', right: 'administer', page: lazy(() => import('../imports/imports_page')) },
  { path: '/imports/:import', right: 'administer', page: lazy(() => import('../imports/import_page')) },
  { path: '/accounts', right: 'administer', page: lazy(() => import('../accounts/list_page')) },
  { path: '/accounts/slips', right: 'administer', page: lazy(() => import('../accounts/slips_page')) },
  { path: '/rules', right: 'signed_in', page: lazy(() => import('../rules/rules_page')) },
  { path: '/rules/new', right: 'administer', page: lazy(() => import('../rules/new_rule_page')) },
  { path: '/papers', right: 'run_cell', page: lazy(() => import('../documents/forms_page')) },
  { path: '/papers/head', right: 'run_cell', page: lazy(() => import('../documents/head_page')) },
  { path: '/papers/:kind', right: 'run_cell', page: lazy(() => import('../documents/marks_page')) },
  { path: '/account', right: 'signed_in', page: lazy(() => import('../accounts/own_page')) },
]
