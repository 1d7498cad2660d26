import type { Context } from '../context.js'
import { el } from '../dom.js'
import { keepFocus } from '../keepFocus.js'
import { edgesOf } from '../reading.js'
import type { State } from '../state.js'
import { drawAnswer } from './answer.js'
import { drawCard } from './card.js'
import { drawCards } from './cards.js'
import { drawDetails } from './details.js'
import { drawOverview } from './overview.js'
import { drawPath } from './way.js'

/** Lists what is said of the selection, a card for each statement; or a path, an answer, or what there is to ask. */
export function createEvidence(root: HTMLElement, context: Context): void {
  const { reading, store, signal } = context
  root.addEventListener('click', (event) => act(event.target as Element, context), { signal })
  let listed: string | undefined
  store.subscribe((state, before) => {
    const { selection } = state
    const keys = ['selection', 'path', 'questions', 'question', 'steps', 'article', 'filters'] as const
    if (before && keys.every((key) => state[key] === before[key])) return
    // A card that is clicked stays in its list, so that the reader can go on to the next.
    const kept = before && selection?.kind === 'edge' ? findCard(root, selection.id) : undefined
    if (!kept) {
      const { scrollTop } = root
      const node = selection?.kind === 'edge' ? reading.network.source(selection.id) : selection?.id
      keepFocus(root, () => root.replaceChildren(...draw(state, node, context)))
      const isSame = node !== undefined && node === listed && state.path === before?.path
      root.scrollTop = isSame ? scrollTop : 0
      listed = node
    }
    markChosen(root, state)
  }, signal)
}

function draw(state: State, node: string | undefined, context: Context): readonly HTMLElement[] {
  if (node !== undefined) return drawSelection(node, state, context)
  if (state.path) return drawPath(state, context)
  if (state.question !== undefined) return drawAnswer(state.question, context)
  return drawOverview(context)
}

function drawSelection(node: string, state: State, context: Context): HTMLElement[] {
  const { reading, messages } = context
  const edges = edgesOf(reading.network, node)
  const chosen = state.selection?.kind === 'edge' ? edges.indexOf(state.selection.id) + 1 : 0
  const isWaiting = state.path !== undefined && state.path.to === undefined
  return [
    ...(isWaiting ? drawPath(state, context) : []),
    drawDetails(node, state, context),
    edges.length > 0
      ? drawCards(edges, (edge) => drawCard(edge, context, node), context, chosen)
      : el('p', { class: 'hint' }, messages.alone),
  ]
}

/** What a click in the pane does. */
function act(target: Element, { store }: Context): void {
  const at = (key: string) =>
    target.closest<HTMLElement>(`[data-${key}]`)?.getAttribute(`data-${key}`) ?? undefined
  if (target.closest('[data-act]')) return
  const [node, question, edge] = [at('select'), at('ask'), at('edge')]
  if (node !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
  else if (question !== undefined) store.dispatch({ type: 'ask', question })
  else if (edge !== undefined) store.dispatch({ type: 'select', selection: { kind: 'edge', id: edge } })
}

function findCard(root: HTMLElement, edge: string): Element | undefined {
  return [...root.querySelectorAll<HTMLElement>('article[data-edge]')].find(
    (card) => card.dataset.edge === edge,
  )
}

function markChosen(root: HTMLElement, { selection }: State): void {
  for (const card of root.querySelectorAll<HTMLElement>('article[data-edge]')) {
    const isChosen = selection?.kind === 'edge' && card.dataset.edge === selection.id
    card.toggleAttribute('data-chosen', isChosen)
    card.querySelector('.quote')?.setAttribute('aria-pressed', String(isChosen))
    if (isChosen) card.scrollIntoView({ block: 'nearest' })
  }
}
