import { parseRdf } from '../../src/rdf/formats.js'

/** A value of an answer; `detail` is a text's language or a literal's datatype. */
export interface Cell {
  readonly kind: 'iri' | 'literal' | 'blank'
  readonly value: string
  readonly detail?: string
}

/** An answer as a table, one of triples with three columns; one of yes or no has neither columns nor rows. */
export interface Answer {
  readonly form: 'table' | 'triples' | 'truth'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly truth?: boolean
}

interface Binding {
  readonly type: string
  readonly value: string
  readonly 'xml:lang'?: string
  readonly datatype?: string
}

interface Results {
  readonly head: { readonly vars?: readonly string[] }
  readonly boolean?: boolean
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Binding>>[] }
}

/** Reads what the endpoint sent: SPARQL's JSON, or triples as N-Triples, which become three columns. */
export function parseAnswer(text: string, mediaType: string): Answer {
  if (!/json/u.test(mediaType)) return ofTriples(text)
  const { head, boolean, results } = JSON.parse(text) as Results
  if (boolean !== undefined) return { form: 'truth', columns: [], rows: [], truth: boolean }
  const columns = head.vars ?? []
  const rows = (results?.bindings ?? []).map((binding) => columns.map((column) => toCell(binding[column])))
  return { form: 'table', columns, rows }
}

function toCell(binding: Binding | undefined): Cell | undefined {
  if (!binding) return undefined
  const { type, value, datatype } = binding
  if (type === 'uri') return { kind: 'iri', value }
  if (type === 'bnode') return { kind: 'blank', value: `_:${value}` }
  const detail = binding['xml:lang'] ?? datatype
  return { kind: 'literal', value, ...(detail !== undefined && { detail }) }
}

function ofTriples(text: string): Answer {
  const quads = parseRdf(text, { format: 'ntriples', file: 'answer' })
  const rows = quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(ofTerm))
  return { form: 'triples', columns: ['subject', 'predicate', 'object'], rows }
}

type Term = ReturnType<typeof parseRdf>[number]['object' | 'subject' | 'predicate']

function ofTerm(term: Term): Cell {
  if (term.termType === 'NamedNode') return { kind: 'iri', value: term.value }
  if (term.termType !== 'Literal') return { kind: 'blank', value: `_:${term.value}` }
  const isText = term.language === '' && /#string$/u.test(term.datatype.value)
  const detail = term.language || term.datatype.value
  return { kind: 'literal', value: term.value, ...(!isText && { detail }) }
}
