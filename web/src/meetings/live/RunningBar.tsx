// What runs now, for how long, and how much Party time there is already beside what the rules ask.
import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react'
import type { LiveMeeting } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { number, useWords } from '../../words'
import { elapsed, useSecondsSince } from './useLive'

export function RunningBar({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const since = useSecondsSince(live)
  const path = { meeting: live.id }
  const go = useAct('PUT /api/meetings/{meeting}/current-item')
  const pause = useAct('PUT /api/meetings/{meeting}/pause')
  const at = live.items.findIndex((item) => item.id === live.current_item)
  const current = live.items[at]
  const next = live.items[at + 1]
  const itemSeconds = (current?.spent_seconds ?? 0) + (live.is_paused ? 0 : since)
  const planned = (current?.minutes ?? 0) * 60
  const state = planned > 0 && itemSeconds > planned ? 'over' : planned > 0 && itemSeconds > planned * 0.8 ? 'near' : undefined
  return (
    <section className={css.running} aria-label={t('screen.live.now')} data-state={live.is_paused ? 'paused' : state}>
      <div>
        <p>{live.is_paused ? t('screen.live.paused') : t('screen.live.now')}</p>
        <h2>{current?.title}</h2>
        <p className={css.timer} role="timer">
          <b>{elapsed(itemSeconds)}</b> / {t('screen.minutes', { minutes: number(current?.minutes ?? 0) })}
        </p>
      </div>
      <PartyTime live={live} since={since} />
      <div className={css.acts}>
        <Button
          variant="default"
          size="md"
          leftSection={live.is_paused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate({ path, body: { is_paused: !live.is_paused } })}
        >
          {t(live.is_paused ? 'screen.live.resume' : 'screen.live.pause')}
        </Button>
        {next && (
          <Button
            size="md"
            leftSection={<IconPlayerTrackNext size={18} aria-hidden />}
            loading={go.isPending}
            onClick={() => go.mutate({ path, body: { item: next.id, current_item: live.current_item ?? null } })}
          >
            {t('screen.live.next')}
          </Button>
        )}
      </div>
      <ProblemAlert error={go.error ?? pause.error} />
    </section>
  )
}

function PartyTime({ live, since }: { live: LiveMeeting; since: number }) {
  const t = useWords()
  const { party } = live
  const minutes = Math.floor((party.spent_seconds + (party.is_running ? since : 0)) / 60)
  const required = party.required_minutes
  const share = required ? Math.min(100, Math.round((minutes * 100) / required)) : 0
  return (
    <div>
      <p>{t('screen.meeting.party_minutes')}</p>
      <p className={css.timer}>
        <b>{number(minutes)}</b> {required == null ? t('screen.unit.minutes') : `/ ${t('screen.minutes', { minutes: number(required) })}`}
      </p>
      {required != null && (
        <div className={css.bar} aria-hidden>
          <i style={{ width: `${String(share)}%` }} />
        </div>
      )}
      <p>{t('screen.live.present', { present: number(live.counts.present), expected: number(live.counts.expected) })}</p>
    </div>
  )
}
