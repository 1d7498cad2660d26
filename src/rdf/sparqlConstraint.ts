import type { Quad, Quad_Subject, Term } from '@rdfjs/types'
import { DataFactory, type Store, Writer } from 'n3'
import { Store as SparqlStore } from 'oxigraph'
import type { Compile, Context, Step } from 'shacl-engine'
import { namespaces } from '../vocabulary/namespaces.js'

const sh = (name: string) => DataFactory.namedNode(`${namespaces.sh}${name}`)

type Row = ReadonlyMap<string, Term>

/**
 * The check of `sh:sparql` over `data`. Each query runs once for the whole graph and its rows are grouped by `$this`,
 * which is the same as once for each focus node as long as the query binds `$this` itself (SHACL, "Pre-bound
 * variables", asks that of portable queries anyway). shacl-engine's own check starts an engine for every focus
 * node, which takes minutes for one article.
 */
export function sparqlConstraint(data: Iterable<Quad>, shapes: Store): Compile {
  let store: SparqlStore | undefined
  return (shape) => {
    const constraints = shapes.getObjects(shape.ptr.term as Quad_Subject, sh('sparql'), null).map((node) => {
      store ??= loadStore(data)
      return {
        message: shapes.getObjects(node, sh('message'), null),
        rows: groupByFocus(store.query(selectQuery(shapes, node)) as Row[]),
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
  const subject = constraint as Quad_Subject
  const value = (node: Term, name: string) =>
    shapes.getObjects(node as Quad_Subject, sh(name), null)[0]?.value ?? ''
  const declarations = shapes
    .getObjects(subject, sh('prefixes'), null)
    .flatMap((node) => shapes.getObjects(node, sh('declare'), null))
    .map((node) => `PREFIX ${value(node, 'prefix')}: <${value(node, 'namespace')}>`)
  return [...declarations, value(subject, 'select')].join('\n')
}

function loadStore(data: Iterable<Quad>): SparqlStore {
  const store = new SparqlStore()
  const text = new Writer({ format: 'N-Triples' }).quadsToString([...data])
  store.load(text, { format: 'application/n-triples', lenient: true, no_transaction: true })
  return store
}
