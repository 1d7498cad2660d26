import type { Network } from '../src/network/network.js'
import type { Words } from '../src/vocabulary/words.js'
import type { Context } from './context.js'
import { el } from './dom.js'
import { statementWords } from './reading.js'
import { shelfOf } from './shelf.js'
import { toLines } from './spans.js'

/** Lays the open article out for paper, each paragraph with its statements in the margin, and asks to print it. */
export function printArticle(context: Context): void {
  document.getElementById('print')?.remove()
  document.body.append(drawPrint(context))
  window.print()
}

/** The article with margin notes, which only the print style shows. */
function drawPrint({ reading, store, words }: Context): HTMLElement {
  const { network, texts, articles } = reading
  const { article } = store.state()
  const record = articles.find(({ id }) => id === article)
  const characters = [...(texts.get(article) ?? '')]
  const edges = shelfOf(network)
    .edgesOf(article)
    .filter((edge) => !network.getEdgeAttribute(edge, 'inferred'))
  const rows = toLines(characters).map(({ start, end }) => {
    const here = edges.filter((edge) => {
      const first = network.getEdgeAttribute(edge, 'ranges')[0]
      return first !== undefined && first.start >= start && first.start < end
    })
    const endOf = (edge: string) => network.getEdgeAttribute(edge, 'ranges').at(-1)?.end ?? 0
    const inOrder = here.sort((a, b) => endOf(a) - endOf(b))
    const notes = notesOf(network, inOrder, words).map((note) => el('li', {}, note))
    const text = el('p', {}, characters.slice(start, end).join(''))
    return el('div', { class: 'row' }, text, el('ul', {}, ...notes))
  })
  const footer = el('p', { class: 'origin' }, `${record?.file ?? ''} · SHA-256 ${record?.textSha256 ?? ''}`)
  return el('section', { id: 'print', lang: 'zh-CN' }, ...rows, footer)
}

/** Statements in words; those that begin alike are one note, so that the margin is not longer than the text. */
function notesOf(network: Network, edges: readonly string[], words: Words): readonly string[] {
  const objects = new Map<string, string[]>()
  for (const edge of edges) {
    const [subject, relation, object] = statementWords(network, edge, words)
    const beginning = `${subject} ${relation}`
    objects.set(beginning, [...(objects.get(beginning) ?? []), object])
  }
  return [...objects].map(([beginning, named]) => `${beginning} ${named.join('、')}`)
}
