import { byId, el } from '../dom.js'
import { toOwnQuestion } from '../ownQuestion.js'
import { applyTheme } from '../theme.js'
import { type Asked, fromAddress, toAddress, toSettings } from './address.js'
import { askEndpoint, type Outcome } from './askEndpoint.js'
import { drawBar } from './bar.js'
import { declarePrefixes } from './completion.js'
import { createEditor, type Editor } from './editor.js'
import { drawForm } from './form.js'
import type { Served } from './load.js'
import { type Messages, messages } from './messages.js'
import { drawOutcome } from './outcome.js'

/** What the editor opens with where the address has no query. */
const firstQuery = `SELECT ?programme ?label
WHERE {
  ?programme a pao:Programme ; rdfs:label ?label .
}
ORDER BY ?label
LIMIT 20
`

/** What stands below the editor: what came of a query, or why there is nothing. */
interface Shown {
  readonly query: string
  readonly outcome: Outcome | 'running' | 'stopped' | 'empty'
}

/** The page that asks: all of it but the editor is drawn anew with each change of language and each answer. */
export class SparqlPage {
  readonly #served: Served
  readonly #editor: Editor
  readonly #host = el('div', { class: 'editor', 'data-testid': 'editor' })
  readonly #form = el('div', { class: 'form' })
  readonly #results = el('section', { class: 'outcome' })
  readonly #syntax = el('p', { class: 'syntax', 'data-testid': 'syntax' })
  #settings: Omit<Asked, 'query'> = { language: 'zh', theme: 'auto' }
  #shown: Shown | undefined
  #running: AbortController | undefined
  #wrong: number | undefined

  constructor(served: Served) {
    this.#served = served
    byId('ask').replaceChildren(this.#form, this.#results)
    this.#form.append(this.#host)
    this.#editor = createEditor(this.#host, {
      vocabulary: served.vocabulary,
      onRun: () => this.#run(),
      onSyntax: (line) => {
        this.#wrong = line
        this.#drawSyntax()
      },
    })
  }

  /** Shows what the address says, now and whenever it changes. */
  open(): void {
    const restore = () => {
      const { query, ...settings } = fromAddress(location.hash)
      this.#leave()
      this.#editor.setValue(declarePrefixes(query ?? firstQuery, this.#served.vocabulary.prefixes))
      this.#shown = undefined
      this.#set(settings)
      if (query === undefined) return
      // With the prefixes that it lacked, in place: a step of its own would lead back here again.
      history.replaceState(null, '', this.#address(this.#editor.value()))
      void this.#ask(this.#editor.value())
    }
    restore()
    addEventListener('popstate', restore)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme(this.#settings))
  }

  get #messages(): Messages {
    return messages[this.#settings.language]
  }

  #address(query: string): string {
    return toAddress({ query, ...this.#settings })
  }

  /** Asks what the editor holds, as a step to which the reader can come back. */
  #run(): void {
    const query = this.#editor.value()
    const address = this.#address(query)
    if (query.trim() !== '' && location.hash !== address) history.pushState(null, '', address)
    void this.#ask(query)
  }

  /** Ends the query that runs, of which nothing is shown any more. */
  #leave(): void {
    this.#running?.abort()
    this.#running = undefined
  }

  async #ask(query: string): Promise<void> {
    this.#leave()
    if (query.trim() === '') {
      this.#show({ query, outcome: 'empty' })
      return
    }
    const own = new AbortController()
    this.#running = own
    this.#show({ query, outcome: 'running' })
    const outcome = await askEndpoint(query, own.signal).catch((error: unknown) => {
      if (own.signal.aborted) return 'stopped' as const
      throw error
    })
    if (this.#running !== own) return
    this.#running = undefined
    this.#show({ query, outcome })
    if (typeof outcome === 'string' || !('problem' in outcome)) return
    const { line, column } = outcome.problem
    if (line !== undefined && column !== undefined) this.#editor.mark(line, column)
  }

  #show(shown: Shown): void {
    this.#shown = shown
    this.#drawForm()
    this.#drawResults()
  }

  #set(settings: Omit<Asked, 'query'>): void {
    this.#settings = settings
    applyTheme(settings)
    document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en'
    byId('bar').replaceChildren(...drawBar(settings, this.#messages, (next) => this.#change(next)))
    this.#editor.setLabels(this.#messages.editor, this.#messages.completions)
    this.#drawForm()
    this.#drawResults()
  }

  /** Changes a setting by its button, which stays what has the focus. */
  #change(settings: Omit<Asked, 'query'>): void {
    const name =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.testid : undefined
    this.#set(settings)
    history.replaceState(null, '', this.#address(this.#editor.value()))
    if (name !== undefined) byId('bar').querySelector<HTMLElement>(`[data-testid="${name}"]`)?.focus()
  }

  #drawForm(): void {
    drawForm(this.#form, {
      messages: this.#messages,
      language: this.#settings.language,
      questions: this.#served.questions,
      editor: this.#host,
      syntax: this.#syntax,
      isRunning: this.#running !== undefined,
      onChoose: (sparql) => {
        this.#editor.setValue(sparql)
        this.#run()
      },
      onRun: () => this.#run(),
      onStop: () => this.#running?.abort(),
      toLink: () => {
        history.replaceState(null, '', this.#address(this.#editor.value()))
        return location.href
      },
    })
    this.#drawSyntax()
  }

  #drawSyntax(): void {
    this.#syntax.textContent = this.#wrong === undefined ? '' : this.#messages.syntax(this.#wrong)
  }

  #drawResults(): void {
    const words = this.#messages
    if (!this.#shown) {
      this.#results.replaceChildren()
      return
    }
    const { outcome, query } = this.#shown
    if (typeof outcome === 'string') {
      const line = { running: words.running, stopped: words.stopped, empty: words.empty }[outcome]
      this.#results.replaceChildren(el('p', { role: 'status', class: 'none' }, line))
      return
    }
    const question = ['q', encodeURIComponent(toOwnQuestion(query))] as const
    const options = {
      messages: words,
      prefixes: this.#served.vocabulary.prefixes,
      base: this.#served.base,
      query,
      graphLink: `./${toSettings(this.#settings, [question])}`,
      onProblem: (problem: Extract<Outcome, { problem: unknown }>['problem']) =>
        this.#show({ query, outcome: { problem } }),
    }
    this.#results.replaceChildren(...drawOutcome(outcome, options))
  }
}
