import { irisUnder } from '../../src/rdf/iris.js'
import { ontologyIri } from '../../src/vocabulary/namespaces.js'
import { el } from '../dom.js'
import type { Answer, Cell } from './answer.js'
import { shorten, type Vocabulary } from './completion.js'
import type { Messages } from './messages.js'

/** Rows that are shown at one time. */
const portion = 200

export interface TableOptions {
  readonly messages: Messages
  readonly prefixes: Vocabulary['prefixes']
  /** Base of the graph's IRIs, which have pages on this server. */
  readonly base: string
}

/** The rows of an answer, a portion at a time; IRIs of the graph and of its ontology are links to their pages. */
export function drawTable({ columns, rows }: Answer, options: TableOptions): HTMLElement {
  const { messages } = options
  const body = el('tbody')
  const more = el('button', { type: 'button', class: 'small', 'data-testid': 'more' })
  const show = () => {
    const from = body.childElementCount
    const drawn = rows
      .slice(from, from + portion)
      .map((row) => el('tr', {}, ...row.map((cell) => drawCell(cell, options))))
    body.append(...drawn)
    const left = rows.length - body.childElementCount
    more.hidden = left === 0
    more.textContent = messages.more(Math.min(left, portion))
  }
  more.addEventListener('click', show)
  show()
  const heads = columns.map((column) => el('th', { scope: 'col' }, column))
  const table = el('table', {}, el('thead', {}, el('tr', {}, ...heads)), body)
  // What scrolls must be reachable by key.
  const box = el('div', { class: 'rows', role: 'region', tabindex: 0, 'aria-label': messages.results }, table)
  return el('div', { 'data-testid': 'results' }, box, more)
}

function drawCell(cell: Cell | undefined, { prefixes, base }: TableOptions): HTMLElement {
  if (!cell) return el('td')
  if (cell.kind !== 'iri') {
    const detail =
      cell.detail === undefined || cell.detail === 'zh' ? [] : [drawDetail(cell.detail, prefixes)]
    return el('td', {}, cell.value, ...detail)
  }
  const path = pathOf(cell.value, base)
  const text =
    path !== undefined && !path.startsWith('./ontology') ? path.slice(2) : shorten(cell.value, prefixes)
  const code = el('code', {}, text)
  return el('td', {}, path === undefined ? code : el('a', { href: path, title: cell.value }, code))
}

function drawDetail(detail: string, prefixes: Vocabulary['prefixes']): HTMLElement {
  return el('span', { class: 'detail' }, detail.includes(':') ? shorten(detail, prefixes) : detail)
}

/** Where this server has a page of an IRI. */
function pathOf(iri: string, base: string): string | undefined {
  if (iri.startsWith(ontologyIri)) return `./ontology${iri.slice(ontologyIri.length)}`
  const id = irisUnder(base).toId(iri)
  return id === iri ? undefined : `./${id}`
}
