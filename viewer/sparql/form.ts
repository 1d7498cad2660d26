import type { Language } from '../../src/vocabulary/words.js'
import { copyText } from '../copyText.js'
import { el } from '../dom.js'
import { keepFocus } from '../keepFocus.js'
import { titleIn } from '../panels/overview.js'
import type { ReadyQuestion } from './load.js'
import type { Messages } from './messages.js'

export interface FormOptions {
  readonly messages: Messages
  readonly language: Language
  readonly questions: readonly ReadyQuestion[]
  readonly editor: HTMLElement
  /** Says in which line the syntax is wrong. */
  readonly syntax: HTMLElement
  readonly isRunning: boolean
  readonly onChoose: (sparql: string) => void
  readonly onRun: () => void
  readonly onStop: () => void
  /** Gives a link with the query. */
  readonly toLink: () => string
}

/** Draws what stands around the editor; the editor itself stays where it is, with its cursor. */
export function drawForm(root: HTMLElement, options: FormOptions): void {
  const { messages, editor } = options
  keepFocus(root, () => {
    for (const child of [...root.children]) if (child !== editor) child.remove()
    editor.before(el('h2', {}, messages.title), drawChoice(options))
    editor.after(
      el('p', { class: 'keys' }, messages.keys),
      el('div', { class: 'acts' }, drawRun(options), drawCopy(options), options.syntax),
    )
  })
}

function drawChoice({ messages, language, questions, onChoose }: FormOptions): HTMLElement {
  const choice = el('select', { 'aria-label': messages.ready, 'data-testid': 'questions' })
  choice.append(
    el('option', { value: '' }, messages.choose),
    ...questions.map(({ name, title }) => el('option', { value: name }, titleIn(title, language))),
  )
  choice.addEventListener('change', () => {
    const question = questions.find(({ name }) => name === choice.value)
    if (question) onChoose(question.sparql)
  })
  return choice
}

function drawRun({ messages, isRunning, onRun, onStop }: FormOptions): HTMLElement {
  const text = isRunning ? messages.stop : messages.run
  const button = el('button', { type: 'button', class: 'run', 'data-testid': 'run' }, text)
  button.addEventListener('click', isRunning ? onStop : onRun)
  return button
}

function drawCopy({ messages, toLink }: FormOptions): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'small', 'data-testid': 'copy-link' },
    messages.copyLink,
  )
  button.addEventListener('click', () => copyText(toLink(), button, messages))
  return button
}
