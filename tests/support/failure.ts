import { MailuoError } from '../../src/errors.js'

/** Code and message of the error that `act` must throw. */
export function failureOf(act: () => unknown): { code: string; message: string } {
  try {
    act()
  } catch (error) {
    if (error instanceof MailuoError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was thrown')
}
