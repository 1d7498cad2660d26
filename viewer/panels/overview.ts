import type { Context } from '../context.js'
import { countMismatch } from '../countMismatch.js'
import { el } from '../dom.js'
import { isServed } from '../isServed.js'
import { fromOwnQuestion } from '../ownQuestion.js'
import { toSettings } from '../sparql/address.js'
import { drawEnd } from './card.js'

/** What the pane says where nothing is chosen: how much there is, and what can be asked. */
export function drawOverview(context: Context): readonly HTMLElement[] {
  const { reading, messages } = context
  const { network, articles } = reading
  const shown = network.getAttribute('shown')
  const odd =
    network.order > 5000 ? [] : network.filterNodes((node) => countMismatch(network, node) !== undefined)
  return [
    el(
      'div',
      { class: 'overview' },
      el('p', { class: 'lead' }, messages.overview(network.order, network.size, articles.length)),
      ...(shown ? [el('p', { class: 'hint', 'data-testid': 'shown' }, messages.partShown(shown))] : []),
      el('p', { class: 'hint' }, messages.hint),
      el('p', { class: 'hint keys' }, messages.keys),
    ),
    ...drawQuestions(context),
    ...(odd.length > 0
      ? [
          el(
            'section',
            { class: 'odd' },
            ...odd.map((node) => {
              const { said = 0, found = 0 } = countMismatch(network, node) ?? {}
              return el(
                'p',
                { class: 'warning' },
                drawEnd(node, context),
                el('span', {}, messages.countsDiffer(said, found)),
              )
            }),
          ),
        ]
      : []),
  ]
}

/** The ready questions, each with how many answers it has. */
export function drawQuestions({ store, messages }: Context): readonly HTMLElement[] {
  const { language, theme, ...state } = store.state()
  const questions = state.questions.filter(({ name }) => fromOwnQuestion(name) === undefined)
  const link = el(
    'a',
    { href: `./sparql.html${toSettings({ language, theme })}`, 'data-testid': 'ask-sparql' },
    messages.ask,
  )
  const own = isServed() ? [el('p', { class: 'own' }, link)] : []
  if (questions.length === 0) return own
  const items = questions.map(({ name, title, total }) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'question', 'data-ask': name, 'data-testid': `ask-${name}` },
        el('span', {}, titleIn(title, language)),
        el('span', { class: 'count' }, messages.answers(total)),
      ),
    ),
  )
  return [
    el('section', { class: 'questions' }, el('h3', {}, messages.questions), el('ul', {}, ...items), ...own),
  ]
}

/** A title is written `中文 · English`. */
export function titleIn(title: string, language: 'zh' | 'en'): string {
  const [zh = title, en = zh] = title.split(' · ')
  return language === 'zh' ? zh : en
}
