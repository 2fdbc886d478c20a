// Who speaks on the current item and the gist of it; what has been said, to be corrected or taken out.
import { ActionIcon, Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { LiveIntervention, LiveMeeting } from '../../api/contract'
import { useAct } from '../../api/hooks'
import { Panel, ProblemAlert } from '../../design'
import css from '../../design/meeting.module.css'
import { useWords } from '../../words'
import { newId } from '../new_id'
import { SharedText } from './SharedText'

export function Speaking({ live }: { live: LiveMeeting }) {
  const t = useWords()
  const titleOf = (item: string | null | undefined) => live.items.find((each) => each.id === item)?.title
  return (
    <Panel title={t('screen.speaking.heading')} note={t('screen.speaking.note')}>
      <NewIntervention live={live} />
      <ol className={css.said}>
        {live.interventions.map((each) => (
          <Said key={each.id} meeting={live.id} said={each} item={titleOf(each.item_id)} />
        ))}
      </ol>
    </Panel>
  )
}

function NewIntervention({ live }: { live: LiveMeeting }) {
  const t = useWords()
  // Kept until it has been taken, so that sending again adds nothing twice.
  const [id, setId] = useState(newId)
  const [member, setMember] = useState<string | null>(null)
  const [guest, setGuest] = useState('')
  const [gist, setGist] = useState('')
  const act = useAct('PUT /api/meetings/{meeting}/interventions/{intervention}', () => {
    setId(newId())
    setMember(null)
    setGuest('')
    setGist('')
  })
  const people = live.roll.filter((each) => each.state !== 'absent_excused' && each.state !== 'absent_unexcused')
  const send = () =>
    act.mutate({
      path: { meeting: live.id, intervention: id },
      body: {
        version: 0,
        item_id: live.current_item ?? null,
        member_id: member,
        guest: member ? null : guest.trim() || null,
        gist: gist.trim(),
      },
    })
  return (
    <div className={css.speak}>
      <Select
        label={t('screen.speaking.who')}
        placeholder={t('screen.member.type_name')}
        data={people.map((each) => ({ value: each.id, label: each.full_name }))}
        searchable
        clearable
        value={member}
        onChange={setMember}
      />
      {!member && <TextInput label={t('screen.speaking.guest')} value={guest} onChange={(event) => setGuest(event.currentTarget.value)} />}
      <Textarea
        label={t('screen.speaking.gist')}
        autosize
        minRows={2}
        value={gist}
        onChange={(event) => setGist(event.currentTarget.value)}
      />
      <ProblemAlert error={act.error} />
      <Group justify="flex-end">
        <Button disabled={!member && !guest.trim()} loading={act.isPending} onClick={send}>
          {t('screen.speaking.note_down')}
        </Button>
      </Group>
    </div>
  )
}

function Said({ meeting, said, item }: { meeting: string; said: LiveIntervention; item: string | undefined }) {
  const t = useWords()
  const path = { meeting, intervention: said.id }
  const change = useAct('PUT /api/meetings/{meeting}/interventions/{intervention}')
  const drop = useAct('DELETE /api/meetings/{meeting}/interventions/{intervention}')
  const name = said.member?.full_name ?? said.guest ?? ''
  const { item_id, guest } = said
  const body = { item_id: item_id ?? null, member_id: said.member?.id ?? null, guest: guest ?? null }
  return (
    <li>
      <div className={css.recordHead}>
        <span>
          <b>{name}</b> {item && <span className={css.under}>{item}</span>}
        </span>
        <ActionIcon
          variant="subtle"
          size="lg"
          color="red"
          aria-label={t('screen.speaking.drop', { name })}
          onClick={() => drop.mutate({ path })}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <SharedText
        label={t('screen.speaking.gist_of', { name })}
        isLabelShown={false}
        text={said.gist ?? ''}
        version={said.version}
        isSaving={change.isPending}
        error={change.error}
        onSave={(gist, version, onSuccess) => change.mutate({ path, body: { ...body, version, gist } }, { onSuccess })}
      />
      <ProblemAlert error={drop.error} />
    </li>
  )
}
