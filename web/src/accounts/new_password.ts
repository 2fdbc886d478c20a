// What a new password must be before it is worth sending; the server decides.
import { say } from '../words'

export const shortest = 10

export function newPasswordFaults({ new_password, again }: { new_password: string; again: string }): Record<string, string | null> {
  return {
    new_password: [...new_password].length < shortest ? say('screen.password.too_short', { length: shortest }) : null,
    again: again !== new_password ? say('screen.password.differs') : null,
  }
}
