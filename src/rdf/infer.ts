import type { Quad } from '@rdfjs/types'
import { DataFactory, Writer } from 'n3'
import { Store } from 'oxigraph'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { namespaces } from '../vocabulary/namespaces.js'
import { type InferenceRule, inferenceRules } from './inferenceRules.js'

/** Three IRIs; consequences are between things, never about literals. */
export interface Triple {
  readonly subject: string
  readonly predicate: string
  readonly object: string
}

/** A triple that follows from others. */
export interface Derived {
  readonly triple: Triple
  /** Name of a rule of OWL 2 RL. */
  readonly rule: string
  /** The triple of the ontology that the rule needs. */
  readonly axiom: Triple
  /** Triples that are asserted, or that stand earlier in the list. */
  readonly premises: readonly Triple[]
}

const ontologyGraph = 'urn:x-mailuo:ontology'

/**
 * What follows from `triples` by the ontology's axioms and the rules of `inferenceRules`, each triple once with one way
 * to it, premises before what follows from them. The rules run as SPARQL queries in Oxigraph until nothing new comes.
 */
export function infer(triples: Iterable<Quad>, ontology: Iterable<Quad>): Derived[] {
  const store = new Store()
  load(store, triples)
  load(store, ontology, ontologyGraph)
  const derived: Derived[] = []
  for (;;) {
    const round = new Map<string, Derived>()
    for (const one of inferenceRules.flatMap((rule) => applyRule(store, rule))) {
      const key = keyOf(one.triple)
      const known = round.get(key)
      if (known === undefined || compareCodeUnits(groundsOf(one), groundsOf(known)) < 0) round.set(key, one)
    }
    if (round.size === 0) return derived
    const inOrder = [...round].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, one]) => one)
    derived.push(...inOrder)
    load(
      store,
      inOrder.map(({ triple }) => toQuad(triple)),
    )
  }
}

/** What a rule adds to what the store holds. */
function applyRule(store: Store, { name, data, axiom, conclusion }: InferenceRule): Derived[] {
  const [subject, , object] = conclusion.split(' ')
  const rows = store.query(`${prologue}
    SELECT * { GRAPH <${ontologyGraph}> { ${axiom} } ${data.join(' . ')} .
      FILTER (isIRI(${object}) && isIRI(${subject})) FILTER NOT EXISTS { ${conclusion} } }`)
  return (rows as ReadonlyMap<string, { readonly value: string }>[])
    .map((row) => ({
      triple: fill(conclusion, row),
      rule: name,
      axiom: fill(axiom, row),
      premises: data.map((pattern) => fill(pattern, row)),
    }))
    .filter(({ triple }) => triple.subject !== triple.object)
}

function fill(pattern: string, row: ReadonlyMap<string, { readonly value: string }>): Triple {
  const [subject = '', predicate = '', object = ''] = pattern.split(' ').map((part) => {
    if (part.startsWith('?')) return row.get(part.slice(1))?.value ?? ''
    const [prefix = '', local = ''] = part.split(':')
    return `${(namespaces as Readonly<Record<string, string>>)[prefix]}${local}`
  })
  return { subject, predicate, object }
}

const prologue = ['owl', 'rdf', 'rdfs']
  .map((prefix) => `PREFIX ${prefix}: <${namespaces[prefix as 'owl' | 'rdf' | 'rdfs']}>`)
  .join('\n')

function load(store: Store, quads: Iterable<Quad>, graph?: string): void {
  const triples = [...quads].map(({ subject, predicate, object }) =>
    DataFactory.quad(subject, predicate, object),
  )
  const text = new Writer({ format: 'N-Triples' }).quadsToString(triples)
  const target = graph === undefined ? {} : { to_graph_name: DataFactory.namedNode(graph) as never }
  store.load(text, { format: 'application/n-triples', no_transaction: true, ...target })
}

function toQuad({ subject, predicate, object }: Triple): Quad {
  const { namedNode, quad } = DataFactory
  return quad(namedNode(subject), namedNode(predicate), namedNode(object))
}

function keyOf({ subject, predicate, object }: Triple): string {
  return `${subject} ${predicate} ${object}`
}

/** Of several ways to a triple the first in this order is kept, whatever order they are found in. */
function groundsOf({ rule, axiom, premises }: Derived): string {
  return [rule, keyOf(axiom), ...premises.map(keyOf)].join('\n')
}
