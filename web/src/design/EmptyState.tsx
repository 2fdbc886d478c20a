// Where nothing is yet: what would stand here, how it gets here, and one thing to do.
import { Title } from '@mantine/core'
import { IconFileText, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './design.module.css'

interface EmptyStateProps {
  icon?: TablerIcon
  title: string
  children: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon: Icon = IconFileText, title, children, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <Icon size={40} stroke={1.4} aria-hidden />
      <Title order={2}>{title}</Title>
      <div>{children}</div>
      {action}
    </div>
  )
}
