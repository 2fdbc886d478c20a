// A meeting while it is held: what runs, who is there, who speaks, what is concluded. Everything is on the server as soon as it is done.
import { Page } from '../../design'
import css from '../../design/meeting.module.css'
import { MeetingTasks } from '../../tasks/MeetingTasks'
import { day, useWords } from '../../words'
import { CloseButton } from './CloseButton'
import { LiveAgenda } from './LiveAgenda'
import { RollPanel } from './RollPanel'
import { RunningBar } from './RunningBar'
import { Speaking } from './Speaking'
import { TakeBackButton } from './TakeBackButton'
import { useLive } from './useLive'

export function LiveMeeting({ meeting }: { meeting: string }) {
  const t = useWords()
  const { data: live, error, refetch } = useLive(meeting)
  const title = live
    ? t('screen.meeting.on', { kind: t(`screen.meeting_kind.${live.kind}`), day: day(live.day) })
    : t('screen.meeting.title')
  return (
    <Page
      title={title}
      crumbs={live ? [{ label: live.cell.name, to: `/organisations/${live.cell.id}?tab=meetings&year=${live.day.slice(0, 4)}` }] : []}
      actions={
        live && (
          <div className={css.acts}>
            <TakeBackButton live={live} />
            <CloseButton live={live} />
          </div>
        )
      }
      isLoading={!live}
      error={live ? null : error}
      again={() => void refetch()}
    >
      {live && (
        <>
          {/* One failed look is nothing; the next one comes in two seconds. */}
          <p role="status" className={css.saving}>
            {error ? t('screen.live.unreachable') : ''}
          </p>
          <RunningBar live={live} />
          <div className={css.sides}>
            <div className={css.stack}>
              <Speaking live={live} />
              <LiveAgenda live={live} />
              <MeetingTasks meeting={{ id: live.id, day: live.day, cell: live.cell.id }} version={live.version} />
            </div>
            <RollPanel live={live} />
          </div>
        </>
      )}
    </Page>
  )
}
