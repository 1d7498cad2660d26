import { el } from '../dom.js'
import { saveFile } from '../saveFile.js'
import { download, type Outcome, type Problem } from './askEndpoint.js'
import type { Messages } from './messages.js'
import { drawTable, type TableOptions } from './table.js'
import { toSentence } from './toSentence.js'

export interface OutcomeOptions extends TableOptions {
  readonly query: string
  /** Where the main page shows what the answer names. */
  readonly graphLink: string
  readonly onProblem: (problem: Problem) => void
}

const formats = {
  table: [
    ['CSV', 'text/csv', 'csv'],
    ['JSON', 'application/sparql-results+json', 'json'],
  ],
  triples: [
    ['Turtle', 'text/turtle', 'ttl'],
    ['JSON-LD', 'application/ld+json', 'jsonld'],
  ],
} as const

/** What came of a query: a table with what can be done with it, a yes or no, or what went wrong and what to do. */
export function drawOutcome(outcome: Outcome, options: OutcomeOptions): readonly HTMLElement[] {
  const { messages, query, graphLink, onProblem } = options
  if ('problem' in outcome) return [drawProblem(outcome.problem, messages)]
  const { answer, milliseconds } = outcome
  if (answer.form === 'truth') {
    return [
      el(
        'p',
        { class: 'truth', role: 'status', 'data-testid': 'results' },
        answer.truth ? messages.yes : messages.no,
      ),
    ]
  }
  if (answer.rows.length === 0)
    return [el('p', { role: 'status', class: 'none', 'data-testid': 'results' }, messages.none)]
  const count = el(
    'p',
    { role: 'status', 'data-testid': 'count' },
    messages.rows(answer.rows.length, milliseconds),
  )
  const saves = formats[answer.form].map(([name, type, ending]) => {
    const button = el('button', { type: 'button', class: 'small', title: messages.saveAs(name) }, name)
    button.setAttribute('aria-label', messages.saveAs(name))
    button.addEventListener('click', async () => {
      const got = await download(query, type)
      if (got instanceof Blob) saveFile(`answer.${ending}`, got)
      else onProblem(got)
    })
    return button
  })
  const light = el('a', { class: 'small', href: graphLink, 'data-testid': 'in-graph' }, messages.inGraph)
  return [el('div', { class: 'found' }, count, light, ...saves), drawTable(answer, options)]
}

/** What went wrong, where, what the server says of it, and what to do. */
function drawProblem(problem: Problem, messages: Messages): HTMLElement {
  const { detail } = problem
  return el(
    'div',
    { class: 'problem', role: 'alert', 'data-testid': 'problem' },
    el('p', {}, toSentence(problem, messages)),
    ...(detail === ''
      ? []
      : [el('p', { class: 'said' }, `${messages.said} `, el('span', { lang: 'en' }, detail))]),
  )
}
