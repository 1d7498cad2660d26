import { html } from 'hono/html'
import { negotiate } from './negotiate.js'
import { pageFrame } from './pageFrame.js'
import { problem } from './problem.js'

/** The answer where there is nothing: a page for a browser, a problem for a program; `detail` says what was asked for. */
export async function notFound(request: Request, detail: string): Promise<Response> {
  const types = ['application/problem+json', 'text/html']
  const isForPeople = negotiate(request.headers.get('accept') ?? undefined, types) === 'text/html'
  return isForPeople
    ? pageFrame('404', html`<h1>这里没有内容 · Nothing here</h1><p class="of">${detail}</p>`, 404)
    : problem(404, detail, { Vary: 'Accept' })
}
