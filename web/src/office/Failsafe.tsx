// Catches a page that broke, so that the rest stays usable; a file that is gone after an upgrade is fetched by reloading.
import { Alert, Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { say } from '../words'

export class Failsafe extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null }

  static getDerivedStateFromError(fault: Error) {
    return { fault }
  }

  override render() {
    if (!this.state.fault) return this.props.children
    return (
      <Alert color="red" role="alert" m="lg" title={say('screen.broken.title')}>
        <p>{say('screen.broken.says')}</p>
        <Button onClick={() => window.location.reload()}>{say('screen.broken.reload')}</Button>
      </Alert>
    )
  }
}
