import Yasqe from '@zazuko/yasqe'
import { type Position, suggest, type Vocabulary } from './completion.js'

/** The names that `offerTerms` and the editor itself complete by. */
export const completers = ['variables', 'terms']

/** Registers the completion of terms of a vocabulary; the editor's own ask servers elsewhere. */
export function offerTerms(vocabulary: Vocabulary): void {
  const labels = new Map<string, string>()
  // Those of the editor would be asked, too: options are merged into this list.
  Yasqe.defaults.autocompleters = []
  const terms: Parameters<typeof Yasqe.registerAutocompleter>[0] = {
    name: 'terms',
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: (yasqe) => {
      const { string: text, type } = yasqe.getCompleteToken()
      return (
        type !== 'comment' &&
        type !== 'string' &&
        /^(?:<|[\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*$)/u.test(text.trim())
      )
    },
    get: (yasqe, token) => {
      const typed = token?.string.trim() ?? ''
      // In all words that begin a sentence of SPARQL terms are found, too; those are not to be in the way.
      if (/^(?:a|select|ask|where|filter|optional|union|limit|order|by|as|group)$/iu.test(typed)) return []
      const found = suggest(vocabulary, typed, positionOf(yasqe)).slice(0, 60)
      for (const { text, label } of found) labels.set(text, label)
      return found.map(({ text }) => text)
    },
    postprocessHints: (yasqe, hints) =>
      hints.map((hint) => ({
        ...hint,
        render: (element) => {
          const [name, label] = [document.createElement('b'), document.createElement('span')]
          name.textContent = hint.text
          label.textContent = labels.get(hint.text) ?? ''
          element.append(name, label)
        },
        hint: () => pick(yasqe, hint, vocabulary),
      })),
  }
  Yasqe.registerAutocompleter(terms, false)
}

/** Puts a term in place of what was typed, and declares its prefix. */
function pick(yasqe: Yasqe, { text }: { readonly text: string }, { prefixes }: Vocabulary): void {
  const doc = yasqe.getDoc()
  const { line } = doc.getCursor()
  const { start, end } = yasqe.getCompleteToken()
  doc.replaceRange(text, { line, ch: start }, { line, ch: end })
  const [, prefix = ''] = /^(\w+):/u.exec(text) ?? []
  const iri = prefixes[prefix]
  if (iri !== undefined && !(prefix in yasqe.getPrefixesFromQuery())) yasqe.addPrefixes({ [prefix]: iri })
}

function positionOf(yasqe: Yasqe): Position {
  const token = yasqe.getCompleteToken()
  const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token)
  if (/^(?:a|rdf:type)$/u.test(before.string)) return 'class'
  return token.state.possibleCurrent.includes('a') ? 'property' : 'object'
}
