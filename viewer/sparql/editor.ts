import Yasqe from '@zazuko/yasqe'
import { completers, offerTerms } from './completer.js'
import type { Vocabulary } from './completion.js'

export interface EditorOptions {
  readonly vocabulary: Vocabulary
  readonly onRun: () => void
  /** Hears after each change in which line the syntax is wrong, from 1. */
  readonly onSyntax: (line: number | undefined) => void
}

export interface Editor {
  readonly value: () => string
  readonly setValue: (query: string) => void
  /** Marks a line, from 1, until the next change, and puts the cursor there. */
  readonly mark: (line: number, column: number) => void
  /** What the editor and its list of completions are called for those who do not see them. */
  readonly setLabels: (editor: string, completions: string) => void
}

/** The editor of queries. It asks no server, keeps nothing in the browser's storage, and Tab leaves it. */
export function createEditor(root: HTMLElement, { vocabulary, onRun, onSyntax }: EditorOptions): Editor {
  offerTerms(vocabulary)
  const yasqe = new Yasqe(root, {
    value: '',
    autocompleters: completers,
    persistenceId: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: 'auto',
    viewportMargin: Number.POSITIVE_INFINITY,
    extraKeys: {
      Tab: false,
      'Shift-Tab': false,
      Esc: false,
      'Ctrl-S': false,
      'Ctrl-Enter': onRun,
      'Cmd-Enter': onRun,
    } as never,
  })
  root.querySelector('.yasqe_buttons')?.remove()
  // What the pointer tells at a wrong line has styles in its markup, which the page's policy refuses; `onSyntax` says it.
  root.addEventListener('mouseover', (event) => event.stopPropagation(), { capture: true })
  // A click on a completion leaves the cursor in the editor, so that no key pressed right after it is lost.
  root.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('.CodeMirror-hints')) event.preventDefault()
  })
  yasqe.on('inputRead' as 'change', () => yasqe.autocomplete())
  let completionsLabel = ''
  yasqe.on('autocompletionShown', () => {
    const list = root.querySelector('.CodeMirror-hints')
    // No list box has that attribute.
    list?.removeAttribute('aria-expanded')
    list?.setAttribute('aria-label', completionsLabel)
  })
  let marked: number | undefined
  yasqe.on('change', () => {
    if (marked !== undefined) yasqe.removeLineClass(marked, 'background', 'wrong')
    marked = undefined
    onSyntax(wrongLine(yasqe))
  })
  return {
    value: () => yasqe.getValue(),
    setValue: (query) => yasqe.setValue(query),
    mark: (line, column) => {
      marked = Math.min(line, yasqe.lineCount()) - 1
      yasqe.addLineClass(marked, 'background', 'wrong')
      yasqe.setCursor(marked, column - 1)
      yasqe.focus()
    },
    setLabels: (editor, completions) => {
      yasqe.setOption('screenReaderLabel' as 'queryType', editor as never)
      completionsLabel = completions
    },
  }
}

function wrongLine(yasqe: Yasqe): number | undefined {
  for (let line = 0; !yasqe.queryValid && line < yasqe.lineCount(); line++)
    if (yasqe.lineInfo(line)?.gutterMarkers?.gutterErrorBar) return line + 1
  return undefined
}
