import type { Range } from '../../src/model.js'
import { el } from '../dom.js'
import type { Reading } from '../reading.js'
import { evidenceBounds, type Line, mentionsIn, type Run, toLines, toRuns } from '../spans.js'
import type { State } from '../state.js'
import type { Store } from '../store.js'
import { classWords } from '../words.js'

/** A piece of the text on the page, with the code points that it shows. */
interface Piece extends Range {
  readonly element: HTMLElement
}

/** Shows the open article with its mentions as buttons, and marks the words behind the selection. */
export function createArticle(root: HTMLElement, reading: Reading, store: Store): void {
  let pieces: readonly Piece[] = []
  store.subscribe((state, before) => {
    if (state.article !== before?.article) pieces = drawArticle(root, reading, state.article)
    if (state.article !== before?.article || state.selection !== before?.selection) {
      const target = markSelection(root, pieces, reading, state)
      if (target) scrollTo(root, target, before !== undefined)
    }
    if (state.hidden !== before?.hidden) hideClasses(root, state)
    if (state.hover !== before?.hover) {
      for (const span of spansOf(root)) span.toggleAttribute('data-hover', span.dataset.node === state.hover)
    }
  })
  listen(root, store)
}

function listen(root: HTMLElement, store: Store): void {
  const nodeAt = (event: Event) => (event.target as Element).closest<HTMLElement>('.span')
  const choose = (event: Event) => {
    const nodes = nodeAt(event)?.dataset.nodes?.split(' ')
    if (!nodes) return
    const { selection } = store.state()
    // A click on the chosen one chooses what it stands inside, and at last the innermost again.
    const at = selection?.kind === 'node' ? nodes.indexOf(selection.id) : -1
    const id = nodes[(at + 1) % nodes.length]
    if (id !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id } })
  }
  root.addEventListener('click', choose)
  root.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !nodeAt(event)) return
    event.preventDefault()
    choose(event)
  })
  root.addEventListener('pointerover', (event) => {
    store.dispatch({ type: 'hover', node: nodeAt(event)?.dataset.node })
  })
  root.addEventListener('pointerleave', () => store.dispatch({ type: 'hover', node: undefined }))
}

function drawArticle(root: HTMLElement, reading: Reading, article: string): Piece[] {
  const { network } = reading
  const characters = [...(reading.texts.get(article) ?? '')]
  const lines = toLines(characters)
  const cuts = [...evidenceBounds(network, article), ...lines.flatMap(({ start, end }) => [start, end])]
  const runs = toRuns(characters.length, mentionsIn(network, article), cuts)
  const pieces: Piece[] = []
  let at = 0
  const blocks = lines.map((line) => {
    const inLine: Run[] = []
    for (let run = runs[at]; run && run.start < line.end; run = runs[++at]) {
      if (run.start >= line.start) inLine.push(run)
    }
    return drawLine(line, inLine, reading, characters, pieces)
  })
  root.replaceChildren(el('div', { class: 'paper' }, ...blocks))
  root.scrollTop = 0
  return pieces
}

function drawLine(
  line: Line,
  runs: readonly Run[],
  { network }: Reading,
  characters: readonly string[],
  pieces: Piece[],
): HTMLElement {
  const spans: HTMLElement[] = []
  let [open, openKey]: [HTMLElement | undefined, string] = [undefined, '']
  for (const { start, end, nodes } of runs) {
    const element = el('span', { class: 'piece' }, characters.slice(start, end).join(''))
    pieces.push({ start, end, element })
    const key = nodes.join(' ')
    if (open && key === openKey) open.append(element)
    else {
      open = nodes.length > 0 ? drawSpan(nodes, network) : el('span')
      openKey = key
      open.append(element)
      spans.push(open)
    }
  }
  return el(
    nameOf(line, runs, network),
    { class: line.gap > 2 && line.start > 20 ? 'apart' : 'line' },
    ...spans,
  )
}

function drawSpan(nodes: readonly string[], network: Reading['network']): HTMLElement {
  const [node = '', outer] = nodes
  const { class: name, label } = network.getNodeAttributes(node)
  return el('span', {
    class: 'span',
    role: 'button',
    tabindex: 0,
    'data-node': node,
    'data-nodes': nodes.join(' '),
    'data-class': name,
    'data-outer': outer !== undefined ? network.getNodeAttribute(outer, 'class') : undefined,
    'aria-pressed': false,
    title: `${classWords[name]}：${label}`,
  })
}

/** A line that is all title or heading is one on the page, too. */
function nameOf(line: Line, runs: readonly Run[], network: Reading['network']): 'h2' | 'h3' | 'p' {
  const covers = (name: string) =>
    line.end - line.start < 60 &&
    runs.every(({ nodes }) => nodes.some((node) => network.getNodeAttribute(node, 'class') === name))
  return covers('Article') ? 'h2' : covers('Pillar') ? 'h3' : 'p'
}

function markSelection(
  root: HTMLElement,
  pieces: readonly Piece[],
  reading: Reading,
  state: State,
): HTMLElement | undefined {
  const { network } = reading
  const { selection, article } = state
  const chosen = selection?.kind === 'node' ? selection.id : undefined
  for (const span of spansOf(root)) {
    const isChosen = chosen !== undefined && (span.dataset.nodes ?? '').split(' ').includes(chosen)
    span.setAttribute('aria-pressed', String(isChosen))
  }
  const strong = selection?.kind === 'edge'
  const edges = strong ? [selection.id] : chosen !== undefined ? network.edges(chosen) : []
  const ranges = edges.flatMap((edge) => {
    const { article: of, ranges } = network.getEdgeAttributes(edge)
    return of === article ? ranges : []
  })
  let first: HTMLElement | undefined
  for (const { start, end, element } of pieces) {
    const marked = ranges.some((range) => range.start <= start && end <= range.end)
    element.classList.toggle('marked', marked)
    element.classList.toggle('strong', marked && strong)
    if (marked) first ??= element
  }
  return root.querySelector<HTMLElement>('.span[aria-pressed=true]') ?? first
}

/** Scrolls only where the words are out of sight, so that the text stays still under a click in it. */
function scrollTo(root: HTMLElement, target: HTMLElement, smoothly: boolean): void {
  const [pane, box] = [root.getBoundingClientRect(), target.getBoundingClientRect()]
  if (box.top >= pane.top + 24 && box.bottom <= pane.bottom - 24) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  root.scrollBy({
    top: box.top - pane.top - pane.height / 3,
    behavior: smoothly && !calm ? 'smooth' : 'auto',
  })
}

function hideClasses(root: HTMLElement, { hidden }: State): void {
  for (const span of spansOf(root)) {
    const off = hidden.some((name) => name === span.dataset.class)
    span.toggleAttribute('data-off', off)
    span.tabIndex = off ? -1 : 0
  }
}

function spansOf(root: HTMLElement): Iterable<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('.span')
}
