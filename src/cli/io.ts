import { styleText } from 'node:util'

/** Where a command prints, so that a test can listen. */
export interface Io {
  /** Results, and nothing else. */
  readonly out: (text: string) => void
  /** Notices, progress and errors. */
  readonly err: (text: string) => void
  /** Whether somebody watches stderr, so that progress is worth drawing. */
  readonly isWatched: boolean
  /** Emphasis for stdout; the text itself where that is no terminal. */
  readonly strong: (text: string) => string
  /** Alarm for stderr; the text itself where that is no terminal. */
  readonly alarm: (text: string) => string
}

/** The streams of this process. A reader that has seen enough (`mailuo query … | head`) is no error. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  const hasColour = (stream: NodeJS.WriteStream) => stream.isTTY && !process.env.NO_COLOR
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    strong: (text) => (hasColour(process.stdout) ? styleText('bold', text) : text),
    alarm: (text) => (hasColour(process.stderr) ? styleText('red', text) : text),
  }
}
