import type { Context } from '../context.js'
import { el } from '../dom.js'
import { fromOwnQuestion } from '../ownQuestion.js'
import { type AnsweredQuestion, nodesNamed } from '../questions.js'
import { toAddress } from '../sparql/address.js'
import { drawEnd } from './card.js'
import { drawCards } from './cards.js'
import { createCloseButton } from './closeButton.js'
import { drawQuestions, titleIn } from './overview.js'

/** Columns that say where the words stand, which the page shows otherwise. */
const places = new Set(['file', 'start', 'end', 'article'])

/** The answer to a ready question, a card for each row; its things are buttons, and lit in the graph. */
export function drawAnswer(name: string, context: Context): readonly HTMLElement[] {
  const { store, messages } = context
  const question = store.state().questions.find((one) => one.name === name)
  if (!question) return drawQuestions(context)
  const close = createCloseButton(context, () => store.dispatch({ type: 'ask', question: undefined }))
  const count =
    question.rows.length < question.total
      ? messages.answersShown(question.rows.length, question.total)
      : messages.answers(question.total)
  const isOwn = fromOwnQuestion(name) !== undefined
  const nothing = isOwn ? messages.noRows : messages.noAnswers
  return [
    el(
      'header',
      { class: 'details' },
      el('p', { class: 'kind' }, isOwn ? messages.query : messages.questions, close),
      el('h3', {}, titleIn(question.title, store.state().language)),
      el('p', { class: 'facts' }, question.total > 0 ? count : nothing),
      ...drawEdit(name, context),
    ),
    el(
      'div',
      { 'data-testid': 'answers' },
      drawCards(question.rows, (row) => drawRow(row, question, context), context),
    ),
  ]
}

/** The way back to where an own query can be changed. */
function drawEdit(name: string, { store, messages }: Context): readonly HTMLElement[] {
  const query = fromOwnQuestion(name)
  if (query === undefined) return []
  const { language, theme } = store.state()
  const href = `./sparql.html${toAddress({ query, language, theme })}`
  return [el('p', { class: 'facts' }, el('a', { href, 'data-testid': 'edit-query' }, messages.editQuery))]
}

function drawRow(row: readonly string[], { columns }: AnsweredQuestion, context: Context): HTMLElement {
  const quote = row[columns.indexOf('quote')]
  const drawn = new Set<string>()
  const cells = row.flatMap((cell, index) => {
    const column = columns[index] ?? ''
    if (cell === '' || column === 'quote' || places.has(column) || column.endsWith('Class')) return []
    const [node] = nodesNamed(context.reading, cell)
    // A thing by its IRI and by its label is one thing.
    if (node !== undefined && drawn.has(node)) return []
    if (node !== undefined) drawn.add(node)
    const { kinds } = context.words
    const word = column === 'kind' && cell in kinds ? kinds[cell as keyof typeof kinds] : cell
    return [node === undefined ? el('span', { class: 'cell' }, word) : drawEnd(node, context)]
  })
  return el(
    'article',
    { class: 'card answer' },
    el('p', { class: 'claim' }, ...cells),
    ...(quote ? [el('p', { class: 'quote' }, quote)] : []),
  )
}
