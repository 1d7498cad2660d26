import type { Context } from '../context.js'
import { el } from '../dom.js'
import { pathBetween } from '../pathBetween.js'
import type { State } from '../state.js'
import { drawCard, drawEnd } from './card.js'
import { createCloseButton } from './closeButton.js'

/** The shortest way between two things, told as a chain of statements with their quotes. */
export function drawPath({ path, filters }: State, context: Context): readonly HTMLElement[] {
  const { reading, store, messages } = context
  const { network } = reading
  if (!path) return []
  const label = (node: string) => network.getNodeAttribute(node, 'label')
  const close = createCloseButton(context, () => store.dispatch({ type: 'endPath' }))
  const { from, to } = path
  if (to === undefined) {
    return [el('p', { class: 'waiting', 'data-testid': 'waiting' }, messages.pathPick(label(from)), close)]
  }
  const way = pathBetween(network, from, to, filters)
  const head = el(
    'header',
    { class: 'details' },
    el('p', { class: 'kind' }, way ? messages.pathSteps(way.edges.length) : '', close),
    el('h3', {}, messages.path(label(from), label(to))),
  )
  if (!way) return [head, el('p', { class: 'hint' }, messages.noPath)]
  const chain = way.edges.map((edge, index) =>
    el('li', {}, drawEnd(way.nodes[index] ?? from, context), drawCard(edge, context)),
  )
  return [
    head,
    el('ol', { class: 'chain', 'data-testid': 'path' }, ...chain, el('li', {}, drawEnd(to, context))),
  ]
}
