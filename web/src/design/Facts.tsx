// Name and value, line by line: what a record says of one thing.
import type { ReactNode } from 'react'
import css from './register.module.css'

export interface Fact {
  name: string
  value: ReactNode
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
