import { type Answer, parseAnswer } from './answer.js'

/**
 * Why there is no answer: the status, 0 where no server answers, 200 where what it sent can't be read; what the server
 * says of it, and where in the query.
 */
export interface Problem {
  readonly status: number
  readonly detail: string
  readonly line?: number
  readonly column?: number
  /** Seconds after which to ask again. */
  readonly retryAfter?: number
}

export type Outcome =
  | { readonly answer: Answer; readonly milliseconds: number }
  | { readonly problem: Problem }

/** Sends a query to the endpoint beside the page. Throws an AbortError where `signal` says so. */
export async function askEndpoint(query: string, signal?: AbortSignal): Promise<Outcome> {
  const began = performance.now()
  const response = await send(query, ['application/sparql-results+json', 'application/n-triples'], signal)
  if (!(response instanceof Response)) return { problem: response }
  try {
    const answer = parseAnswer(await response.text(), response.headers.get('content-type') ?? '')
    return { answer, milliseconds: Math.round(performance.now() - began) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { problem: broken(response) }
  }
}

/** The answer in a media type, to be saved. */
export async function download(query: string, mediaType: string): Promise<Blob | Problem> {
  const response = await send(query, [mediaType])
  return response instanceof Response ? response.blob().catch(() => broken(response)) : response
}

/** An answer that broke off on its way, or is none. */
function broken({ status }: Response): Problem {
  return { status, detail: '' }
}

async function send(
  query: string,
  accepted: readonly string[],
  signal?: AbortSignal,
): Promise<Response | Problem> {
  const headers = { accept: accepted.join(', ') }
  try {
    const body = new URLSearchParams({ query })
    const response = await fetch('./sparql', { method: 'POST', body, headers, ...(signal && { signal }) })
    return response.ok ? response : await readProblem(response)
  } catch (error) {
    if (signal?.aborted) throw error
    return { status: 0, detail: '' }
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const said: unknown = await response.json().catch(() => undefined)
  const { detail, line, column } = (said ?? {}) as Partial<Record<string, unknown>>
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    detail: typeof detail === 'string' ? detail : response.statusText,
    ...(typeof line === 'number' && typeof column === 'number' && { line, column }),
    ...(Number.isFinite(wait) && { retryAfter: wait }),
  }
}
