// Begun by mistake: back to the plan, as long as nothing has been said or concluded.
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { LiveMeeting } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { ProblemAlert } from '../../design'
import { useWords } from '../../words'

export function TakeBackButton({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const act = useAct('DELETE /api/meetings/{meeting}/start')
  const hasRecord = live.interventions.length > 0 || live.items.some((item) => item.conclusion)
  if (hasRecord) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        loading={act.isPending}
        onClick={() => act.mutate({ path: { meeting: live.id } })}
      >
        {t('screen.live.take_back')}
      </Button>
      <ProblemAlert error={act.error} />
    </>
  )
}
