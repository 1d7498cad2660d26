import type { Problem } from './askEndpoint.js'
import type { Messages } from './messages.js'

/** What went wrong with a query and what to do, with its place where it is known. */
export function toSentence({ status, line, column, retryAfter }: Problem, messages: Messages): string {
  const place = line !== undefined && column !== undefined ? messages.place(line, column) : ''
  const wait = retryAfter === undefined ? '' : ` ${messages.wait(retryAfter)}`
  return `${place}${messages.problems[status] ?? messages.other(status)}${wait}`
}

/** The same with what the server says of it. */
export function reasonOf(problem: Problem, messages: Messages): string {
  const { detail } = problem
  return toSentence(problem, messages) + (detail === '' ? '' : ` ${messages.said} ${detail}`)
}
