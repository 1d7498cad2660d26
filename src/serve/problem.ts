const titles = {
  400: 'Bad request',
  401: 'Who are you',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Row limit',
  500: 'Internal error',
  502: 'No answer from the endpoint',
  503: 'Not now',
  504: 'Time limit',
  507: 'Memory limit',
} as const
export type ProblemStatus = keyof typeof titles

/**
 * An answer of `application/problem+json` (RFC 9457); `detail` says in a sentence what was wrong and what to do,
 * `members` more for programs, such as the line of a query.
 */
export function problem(
  status: ProblemStatus,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  members: Readonly<Record<string, number>> = {},
): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...members }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
