import type { Quad, Term } from '@rdfjs/types'
import { type Store, Writer } from 'n3'
import { Store as SparqlStore } from 'oxigraph'
import type { Compile, Context, Step } from 'shacl-engine'
import { MailuoError } from '../errors.js'
import { sh } from './terms.js'

type Row = ReadonlyMap<string, Term>

/**
 * The check of `sh:sparql` over `data`. Each query runs once for the whole graph and its rows are grouped by `$this`:
 * the same as once for each focus node, provided that the query's basic pattern binds `$this`. shacl-engine's own
 * check starts an engine at every focus node, 50 to 200 ms each, and an article has thousands. Throws RDF_INVALID
 * with the shape's IRI for a query that is no SPARQL.
 */
export function sparqlConstraint(data: Iterable<Quad>, shapes: Store): Compile {
  let store: SparqlStore | undefined
  return (shape) => {
    const constraints = shapes.getObjects(shape.ptr.term, sh('sparql'), null).map((node) => {
      store ??= loadStore(data)
      return {
        message: shapes.getObjects(node, sh('message'), null),
        rows: groupByFocus(select(store, selectQuery(shapes, node), shape.ptr.term.value)),
      }
    })
    return {
      generic: (context) => {
        for (const { message, rows } of constraints) {
          for (const row of rows.get(context.focusNode.term.value) ?? []) report(context, row, message)
        }
      },
    }
  }
}

function select(store: SparqlStore, query: string, shape: string): readonly Row[] {
  try {
    return store.query(query) as Row[]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MailuoError('RDF_INVALID', { file: shape, reason: `its sh:select fails: ${reason}` })
  }
}

function report(context: Context, row: Row, message: readonly Term[]): void {
  const path = row.get('path')
  context.violation(sh('SPARQLConstraintComponent'), {
    message,
    value: context.focusNode.node([row.get('value') ?? context.focusNode.term]),
    ...(path && { path: [stepTo(path)] }),
  })
}

function stepTo(predicate: Term): Step {
  return { quantifier: 'one', start: 'subject', end: 'object', predicates: [predicate] }
}

function groupByFocus(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const focus = row.get('this')?.value ?? ''
    const group = groups.get(focus)
    if (group) group.push(row)
    else groups.set(focus, [row])
  }
  return groups
}

/** The query with the prefixes that its `sh:prefixes` declare. */
function selectQuery(shapes: Store, constraint: Term): string {
  const value = (node: Term, name: string) => shapes.getObjects(node, sh(name), null)[0]?.value ?? ''
  const declarations = shapes
    .getObjects(constraint, sh('prefixes'), null)
    .flatMap((node) => shapes.getObjects(node, sh('declare'), null))
    .map((node) => `PREFIX ${value(node, 'prefix')}: <${value(node, 'namespace')}>`)
  return [...declarations, value(constraint, 'select')].join('\n')
}

function loadStore(data: Iterable<Quad>): SparqlStore {
  const store = new SparqlStore()
  const text = new Writer({ format: 'N-Triples' }).quadsToString([...data])
  store.load(text, { format: 'application/n-triples', lenient: true, no_transaction: true })
  return store
}
