// The organisation chosen in the tree, in short; its own page tells the rest.
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useAnswer } from '../api/hooks'
import { Panel, ProblemAlert, Waiting } from '../design'
import css from '../design/register.module.css'
import { useWords } from '../words'
import { OrganisationFacts, OrganisationFigures } from './OrganisationFacts'

export function ChosenOrganisation({ organisation }: { organisation: string }) {
  const t = useWords()
  const { data, error, refetch } = useAnswer('GET /api/organisations/{organisation}', { path: { organisation } })
  if (error) return <ProblemAlert error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Panel
      title={data.name}
      actions={
        <Button component={Link} to={`/organisations/${data.id}`}>
          {t('screen.organisation.open')}
        </Button>
      }
    >
      <div className={css.small}>
        <OrganisationFigures organisation={data} />
      </div>
      <OrganisationFacts organisation={data} />
    </Panel>
  )
}
