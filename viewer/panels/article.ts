import type { Context } from '../context.js'
import { el } from '../dom.js'
import { sentencesOf, yieldOf } from '../gaps.js'
import { evidenceBounds, type Line, mentionsIn, type Run, toLines, toRuns } from '../spans.js'
import type { State } from '../state.js'
import { createMinimap } from './minimap.js'

/** A piece of the text on the page, with the code points that it shows. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly element: HTMLElement
}

/** Shows the open article with its mentions as buttons, and marks the words behind the selection. */
export function createArticle(root: HTMLElement, context: Context): void {
  const { store, signal } = context
  const paper = el('div', { class: 'paper', 'data-testid': 'article', tabindex: 0, role: 'document' })
  paper.setAttribute('aria-label', context.messages.text)
  const minimap = el('div', { class: 'minimap' })
  root.replaceChildren(createHead(context), el('div', { class: 'reading' }, paper, minimap))
  const drawMinimap = createMinimap(minimap, paper, context)
  let pieces: readonly Piece[] = []
  store.subscribe((state, before) => {
    if (state.article !== before?.article) {
      pieces = drawArticle(paper, context, state.article)
      drawMinimap(state.article, pieces)
    }
    if (state.article !== before?.article || state.selection !== before?.selection) {
      const target = markSelection(paper, pieces, context, state)
      if (target) scrollTo(paper, target, before !== undefined)
    }
    if (state.filters !== before?.filters) hideClasses(paper, state)
    paper.toggleAttribute('data-coverage', state.coverage)
    if (state.hover !== before?.hover) {
      for (const span of spansOf(paper)) span.toggleAttribute('data-hover', span.dataset.node === state.hover)
    }
  }, signal)
  listen(paper, context)
}

/** The pane's head: which sentences gave nothing. */
function createHead({ reading, store, messages, signal }: Context): HTMLElement {
  const count = el('span', { class: 'count' })
  const button = el(
    'button',
    { type: 'button', class: 'switch', 'aria-pressed': false, 'data-testid': 'coverage' },
    messages.coverage,
  )
  button.addEventListener('click', () => store.dispatch({ type: 'toggleCoverage' }), { signal })
  store.subscribe((state, before) => {
    button.setAttribute('aria-pressed', String(state.coverage))
    if (state.article !== before?.article) {
      const sentences = sentencesOf(reading.texts.get(state.article) ?? '')
      const gaps = yieldOf(reading.network, state.article, sentences).filter((one) => one === 0).length
      count.textContent = sentences.length > 0 ? messages.gaps(gaps, sentences.length) : ''
    }
    count.hidden = !state.coverage
  }, signal)
  return el('div', { class: 'head' }, el('h2', {}, messages.text), count, button)
}

function listen(root: HTMLElement, { store, signal }: Context): void {
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
  root.addEventListener('click', choose, { signal })
  root.addEventListener(
    'keydown',
    (event) => {
      if ((event.key !== 'Enter' && event.key !== ' ') || !nodeAt(event)) return
      event.preventDefault()
      choose(event)
    },
    { signal },
  )
  const hover = (event: Event) => store.dispatch({ type: 'hover', node: nodeAt(event)?.dataset.node })
  root.addEventListener('pointerover', hover, { signal })
  root.addEventListener('pointerleave', () => store.dispatch({ type: 'hover', node: undefined }), { signal })
}

function drawArticle(root: HTMLElement, context: Context, article: string): Piece[] {
  const { reading, messages } = context
  const { network } = reading
  const text = reading.texts.get(article)
  if (text === undefined) {
    root.replaceChildren(el('p', { class: 'hint' }, messages.noText))
    return []
  }
  const characters = [...text]
  const lines = toLines(characters)
  const sentences = sentencesOf(text)
  const yields = yieldOf(network, article, sentences)
  const gaps = sentences.filter((_, index) => yields[index] === 0)
  const cuts = [
    ...evidenceBounds(network, article),
    ...lines.flatMap(({ start, end }) => [start, end]),
    ...gaps.flatMap(({ start, end }) => [start, end]),
  ]
  const runs = toRuns(characters.length, mentionsIn(network, article), cuts)
  const isGap = (run: Run) => gaps.some(({ start, end }) => start <= run.start && run.end <= end)
  const pieces: Piece[] = []
  let at = 0
  const blocks = lines.map((line) => {
    const inLine: Run[] = []
    for (let run = runs[at]; run && run.start < line.end; run = runs[++at]) {
      if (run.start >= line.start) inLine.push(run)
    }
    return drawLine(line, inLine, context, characters, pieces, isGap)
  })
  root.replaceChildren(el('div', { class: 'page' }, ...blocks))
  root.scrollTop = 0
  return pieces
}

function drawLine(
  line: Line,
  runs: readonly Run[],
  context: Context,
  characters: readonly string[],
  pieces: Piece[],
  isGap: (run: Run) => boolean,
): HTMLElement {
  const spans: HTMLElement[] = []
  let [open, openKey]: [HTMLElement | undefined, string] = [undefined, '']
  for (const run of runs) {
    const { start, end, nodes } = run
    const words = characters.slice(start, end).join('')
    const element = el('span', { class: isGap(run) ? 'piece gap' : 'piece' }, words)
    pieces.push({ start, end, element })
    const key = nodes.join(' ')
    if (open && key === openKey) open.append(element)
    else {
      open = nodes.length > 0 ? drawSpan(nodes, context) : el('span')
      openKey = key
      open.append(element)
      spans.push(open)
    }
  }
  const isApart = line.gap > 2 && line.start > 20
  return el(nameOf(line, runs, context), { class: isApart ? 'apart' : 'line' }, ...spans)
}

function drawSpan(nodes: readonly string[], { reading: { network }, words }: Context): HTMLElement {
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
    title: `${words.classes[name]}：${label}`,
  })
}

/** A line that is all title or heading is one on the page, too. */
function nameOf(line: Line, runs: readonly Run[], { reading: { network } }: Context): 'h3' | 'h4' | 'p' {
  const covers = (name: string) =>
    line.end - line.start < 60 &&
    runs.every(({ nodes }) => nodes.some((node) => network.getNodeAttribute(node, 'class') === name))
  return covers('Article') ? 'h3' : covers('Pillar') ? 'h4' : 'p'
}

function markSelection(
  root: HTMLElement,
  pieces: readonly Piece[],
  { reading: { network } }: Context,
  { selection, article }: State,
): HTMLElement | undefined {
  const chosen = selection?.kind === 'node' ? selection.id : undefined
  // A smaller mention inside the chosen one stands on the chosen one's colour.
  if (chosen === undefined) delete root.dataset.class
  else root.dataset.class = network.getNodeAttribute(chosen, 'class')
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
  const named = root.querySelector<HTMLElement>('.span[aria-pressed=true]')
  return strong ? first : (named ?? first)
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

function hideClasses(root: HTMLElement, { filters }: State): void {
  for (const span of spansOf(root)) {
    const off = filters.classes.some((name) => name === span.dataset.class)
    span.toggleAttribute('data-off', off)
    span.tabIndex = off ? -1 : 0
  }
}

function spansOf(root: HTMLElement): Iterable<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('.span')
}
