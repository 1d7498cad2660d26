import { namespaces } from '../vocabulary/namespaces.js'
import { padToWidth, textWidth } from './textWidth.js'

interface Term {
  readonly type: string
  readonly value: string
}

/** SPARQL 1.1 JSON results, as the engine writes them. */
interface JsonResults {
  readonly head: { readonly vars?: readonly string[] }
  readonly boolean?: boolean
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term>>[] }
}

/** SPARQL JSON results as a table to read, columns aligned where Chinese characters are two cells wide. */
export function formatTable(json: string): string {
  const { head, boolean, results } = JSON.parse(json) as JsonResults
  if (boolean !== undefined) return `${boolean ? 'yes' : 'no'}\n`
  const names = head.vars ?? []
  const rows = (results?.bindings ?? []).map((binding) => names.map((name) => formatTerm(binding[name])))
  const table = [names, names.map(() => ''), ...rows]
  const widths = names.map((_, column) => Math.max(...table.map((row) => textWidth(row[column] ?? ''))))
  table[1] = widths.map((width) => '─'.repeat(width))
  const lines = table.map((row) =>
    row.map((cell, column) => padToWidth(cell, widths[column] ?? 0)).join('  '),
  )
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

function formatTerm(term: Term | undefined): string {
  if (!term) return ''
  if (term.type === 'uri') return compactIri(term.value)
  if (term.type === 'bnode') return `_:${term.value}`
  // A quote may run over lines; a table row may not.
  return term.value.replace(/\s*\n\s*/gu, ' ⏎ ')
}

/** `pao:Plan` where a prefix and a plain local name do, else `<…>`. */
function compactIri(iri: string): string {
  for (const [prefix, namespace] of Object.entries(namespaces)) {
    const name = iri.startsWith(namespace) ? iri.slice(namespace.length) : ''
    if (/^[\w-]+$/u.test(name)) return `${prefix}:${name}`
  }
  return `<${iri}>`
}
