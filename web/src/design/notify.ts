// The short word at the edge of the screen after something was done.
import { notifications } from '@mantine/notifications'
import { say } from '../words'

export function notify(message: string) {
  notifications.show({ message, color: 'teal', autoClose: 5000, closeButtonProps: { 'aria-label': say('screen.close') } })
}
