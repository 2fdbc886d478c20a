// Preparing a meeting, with what the rules say of the plan beside it.
import type { MeetingPlan } from '../../api/contract'
import { useAnswer } from '../../api/hooks'
import { Panel, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { MeetingTasks } from '../../tasks/MeetingTasks'
import { useWords } from '../../words'
import { Attachments, filesOf } from '../Attachments'
import { FindingList } from '../FindingList'
import { AgendaEditor } from './AgendaEditor'
import { AttachButton } from './AttachButton'
import { faultsByRow } from './draft'
import { PlanFields } from './PlanFields'
import { Questions } from './Questions'
import { SavingNote } from './SavingNote'
import { usePlan } from './usePlan'

export function PlanEditor({ plan }: { plan: MeetingPlan }) {
  const t = useWords()
  const own = usePlan(plan)
  const live = useAnswer('GET /api/meetings/{meeting}/live', { path: { meeting: plan.id } })
  const findings = useAnswer('GET /api/planned-meetings/{planned}/findings', { path: { planned: plan.id } }, { keepsLast: true })
  const people = (live.data?.roll ?? []).map((each) => ({ value: each.id, label: each.full_name }))
  const faults = faultsByRow(own.draft, own.error?.fields ?? [])
  return (
    <>
      <SavingNote plan={own} />
      <div className={css.sides}>
        <div className={css.stack}>
          <AgendaEditor plan={plan} draft={own.draft} people={people} faults={faults} onChange={own.change} />
          <Questions questions={own.draft.questions} faults={faults} onChange={own.change} />
          <Panel title={t('screen.attachments.heading')} note={t('screen.attachments.note')}>
            <Attachments meeting={plan.id} files={filesOf(plan.attachments, null)} mayRemove />
            <AttachButton meeting={plan.id} />
          </Panel>
          <MeetingTasks meeting={{ id: plan.id, day: plan.day, cell: plan.cell.id }} version={plan.version} />
        </div>
        <div className={css.stack}>
          <Panel title={t('screen.agenda.findings')} note={t('screen.agenda.findings_note')}>
            <ProblemAlert error={findings.error ?? live.error} />
            <FindingList findings={(findings.data?.findings ?? []).map((finding) => ({ key: finding.rule, finding }))} />
          </Panel>
          <PlanFields plan={plan} draft={own.draft} people={people} faults={faults} onChange={own.change} />
        </div>
      </div>
    </>
  )
}
