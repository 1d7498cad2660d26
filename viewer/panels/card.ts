import { citationOf, offsetsOf } from '../citation.js'
import type { Context } from '../context.js'
import { copyText } from '../copyText.js'
import { el } from '../dom.js'
import { icon } from '../icon.js'
import { mark } from './legend.js'

/** A statement in words, with the quote, its place, its rule, and whether it is asserted or inferred. */
export function drawCard(edge: string, context: Context, self?: string): HTMLElement {
  const { reading, words, messages } = context
  const { network, quote, articles } = reading
  const [source, target] = network.extremities(edge)
  const { relation, article, ranges, rule, inferred } = network.getEdgeAttributes(edge)
  const file = articles.length > 1 ? `${articles.find(({ id }) => id === article)?.file ?? ''} · ` : ''
  const said = quote(article, ranges)
  const copy = el('button', {
    type: 'button',
    class: 'icon',
    'data-act': 'cite',
    title: messages.copyCitation,
  })
  copy.setAttribute('aria-label', messages.copyCitation)
  copy.append(icon('quote'))
  copy.addEventListener('click', () => copyText(citationOf(reading, edge, messages), copy, messages))
  const claim = el(
    'p',
    { class: 'claim' },
    drawEnd(source, context, source === self),
    el('span', { class: 'relation' }, words.relations[relation]),
    drawEnd(target, context, target === self),
  )
  if (inferred) {
    return el(
      'article',
      { class: 'card', 'data-edge': edge, 'data-inferred': true },
      claim,
      el(
        'p',
        { class: 'because' },
        el('span', { class: 'inferred' }, messages.inferred),
        messages.inferredHint,
      ),
      el('p', { class: 'origin' }, drawRule(rule, context)),
    )
  }
  return el(
    'article',
    { class: 'card', 'data-edge': edge },
    claim,
    el('button', { class: 'quote', type: 'button', 'aria-pressed': false, title: messages.markInText }, said),
    el(
      'p',
      { class: 'origin' },
      el('span', {}, `${file}${messages.characters(offsetsOf(ranges))}`),
      drawRule(rule, context),
      copy,
    ),
  )
}

/** The name of a rule, which may break where its parts meet. */
export function drawRule(rule: string, { messages }: Pick<Context, 'messages'>): HTMLElement {
  const parts = rule.split('.').flatMap((part, index) => (index === 0 ? [part] : ['.', el('wbr'), part]))
  return el('code', { title: messages.rule }, ...parts)
}

/** A thing's name as a button that selects it. */
export function drawEnd(node: string, { reading: { network }, words }: Context, isSelf = false): HTMLElement {
  const { class: name, label } = network.getNodeAttributes(node)
  const attributes = { class: isSelf ? 'end self' : 'end', type: 'button', 'data-select': node }
  return el(
    'button',
    { ...attributes, 'data-class': name, title: `${words.classes[name]}：${label}` },
    mark(name),
    label,
  )
}
