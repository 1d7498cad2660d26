import { citationOf } from '../citation.js'
import type { Context } from '../context.js'
import { copyText } from '../copyText.js'
import { countMismatch } from '../countMismatch.js'
import { el } from '../dom.js'
import { partOf } from '../part.js'
import { edgesOf, literalValue } from '../reading.js'
import type { State } from '../state.js'
import { toTurtle } from '../toTurtle.js'
import { visibleIn } from '../visible.js'
import { createCloseButton } from './closeButton.js'
import { mark } from './legend.js'

/** What is known of a thing by itself, and what can be done with it. */
export function drawDetails(node: string, state: State, context: Context): HTMLElement {
  const { reading, store, words, messages } = context
  const {
    class: name,
    label,
    altLabels,
    literals,
    mentions,
    rank,
    core,
    community,
  } = reading.network.getNodeAttributes(node)
  const rows = literals.map(
    (literal) => [words.literals[literal.predicate], literalValue(literal, words)] as const,
  )
  const others = altLabels.length > 0 ? ([[messages.alsoCalled, altLabels.join('、')]] as const) : []
  const mismatch = countMismatch(reading.network, node)
  const facts = [messages.mentions(mentions.length), messages.statements(reading.network.edges(node).length)]
  // Not every network is measured.
  const isMeasured = rank !== undefined && core !== undefined && community !== undefined
  const measures = isMeasured
    ? [el('p', { class: 'facts' }, messages.measures({ rank, core, community }))]
    : []
  const close = createCloseButton(context, () => store.dispatch({ type: 'select', selection: undefined }))
  return el(
    'header',
    { class: 'details' },
    el('p', { class: 'kind' }, mark(name), words.classes[name], close),
    el('h3', {}, label),
    el('p', { class: 'facts' }, facts.join(' · ')),
    ...measures,
    el(
      'dl',
      {},
      ...[...rows, ...others].map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))),
    ),
    ...(mismatch
      ? [el('p', { class: 'warning' }, messages.countsDiffer(mismatch.said, mismatch.found))]
      : []),
    drawActions(node, context),
    drawSteps(state, context),
  )
}

function drawActions(node: string, { reading, store, messages }: Context): HTMLElement {
  const button = (name: string, text: string, act: (button: HTMLElement) => void) => {
    const one = el('button', { type: 'button', class: 'small', 'data-act': name, 'data-testid': name }, text)
    one.addEventListener('click', () => act(one))
    return one
  }
  const cite = (to: HTMLElement) => {
    const edges = edgesOf(reading.network, node).filter(
      (edge) => !reading.network.getEdgeAttribute(edge, 'inferred'),
    )
    copyText(edges.map((edge) => citationOf(reading, edge, messages)).join('\n'), to, messages)
  }
  const turtle = (to: HTMLElement) => {
    const near = new Set([node, ...reading.network.neighbors(node)])
    const own = new Set(reading.network.edges(node))
    const part = partOf(reading.network, near, (edge) => own.has(edge))
    copyText(toTurtle(part, reading), to, messages)
  }
  return el(
    'div',
    { class: 'actions' },
    button('path', messages.pathFrom, () => store.dispatch({ type: 'startPath', from: node })),
    button('copy-link', messages.copyLink, (to) => copyText(location.href, to, messages)),
    button('copy-citation', messages.copyCitation, cite),
    button('copy-turtle', messages.copyTurtle, turtle),
  )
}

/** How far from the selection the graph shows, and how much of it. */
function drawSteps(state: State, { reading, store, messages }: Context): HTMLElement {
  const { nodes, total } = visibleIn(reading.network, state)
  const buttons = [0, 1, 2, 3].map((steps) => {
    const text = steps === 0 ? messages.all : messages.steps(steps)
    const one = el(
      'button',
      {
        type: 'button',
        'data-act': 'steps',
        'data-testid': `steps-${steps}`,
        'aria-pressed': state.steps === steps,
      },
      text,
    )
    one.addEventListener('click', () => store.dispatch({ type: 'setSteps', steps }))
    return one
  })
  const group = el(
    'div',
    { class: 'segments', role: 'group', 'aria-label': messages.neighbourhood },
    ...buttons,
  )
  const shown = el('span', { class: 'count', 'data-testid': 'shown' }, messages.shown(nodes.size, total))
  const name = el('span', { class: 'soft' }, messages.neighbourhood)
  // How much of the whole is shown stands above the graph.
  return el('div', { class: 'steps' }, name, group, ...(state.steps > 0 ? [shown] : []))
}
