import { type ErrorCode, MailuoError } from '../errors.js'
import { type ProblemStatus, problem } from './problem.js'
import { RequestProblem } from './readQuery.js'

const statuses: Readonly<Partial<Record<ErrorCode, ProblemStatus>>> = {
  QUERY_INVALID: 400,
  QUERY_FAILED: 400,
  OPTION_INVALID: 400,
  QUERY_TIMEOUT: 504,
  QUERY_ROWS: 422,
  QUERY_MEMORY: 507,
  QUERY_ABORTED: 503,
  ENGINE_BUSY: 503,
  ENDPOINT_FAILED: 502,
}

/** The answer that says what was wrong with a request; undefined for what is no fault of the request's. */
export function refusalOf(error: unknown): Response | undefined {
  if (error instanceof RequestProblem) return error.response
  if (!(error instanceof MailuoError)) return undefined
  const status = statuses[error.code]
  const wait = error.code === 'ENGINE_BUSY' ? { 'Retry-After': String(error.args.seconds) } : {}
  const { line, column } = error.args
  const hasPlace = typeof line === 'number' && typeof column === 'number'
  return status && problem(status, error.message, wait, hasPlace ? { line, column } : {})
}
