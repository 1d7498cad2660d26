import type { Quad } from '@rdfjs/types'
import { inferenceId, mentionId, quantityId, statementId } from '../ids.js'
import type { Inference, KnowledgeGraph } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { groupBy } from '../text/groupBy.js'
import { defaultBase, namespaces, prefixes } from '../vocabulary/namespaces.js'
import { infer, type Triple } from './infer.js'
import { idOfThing } from './inferencesToQuads.js'
import { irisUnder } from './iris.js'
import { tripleOf } from './statementTriples.js'
import { toTriples } from './toTriples.js'

/**
 * What follows from a graph by the ontology, each with rule, axiom and premises: ids of statements, of mentions (which
 * say of what class a thing is) and of inferences that stand earlier in the list.
 */
export function inferGraph(
  graph: KnowledgeGraph,
  ontology: Iterable<Quad>,
  base: string = defaultBase,
): Inference[] {
  const iris = irisUnder(base)
  const asserted = premisesOf(graph, base)
  const inferred = new Map<string, string>()
  return infer(toTriples(graph, new Map(), { base }), ontology).map(({ triple, rule, axiom, premises }) => {
    const own = {
      subject: iris.toId(triple.subject),
      predicate: triple.predicate,
      object: idOfThing(triple.object, iris),
    }
    const grounds = premises.flatMap((premise) => {
      const earlier = inferred.get(keyOf(premise))
      return earlier === undefined ? (asserted.get(keyOf(premise)) ?? []) : [earlier]
    })
    inferred.set(keyOf(triple), inferenceId(own))
    return { ...own, rule, axiom: formatAxiom(axiom), premises: [...new Set(grounds)] }
  })
}

/** By triple, the ids of what says it. */
function premisesOf(graph: KnowledgeGraph, base: string): Map<string, string[]> {
  const iris = irisUnder(base)
  const premises = new Map<string, string[]>()
  const add = (key: string, id: string) => {
    const known = premises.get(key)
    if (known) known.push(id)
    else premises.set(key, [id])
  }
  for (const statement of graph.statements) {
    const { subject, predicate, object } = tripleOf(statement, iris)
    add(`${subject.value} ${predicate.value} ${object.value}`, statementId(statement))
    if (statement.claim.predicate !== 'quantity') continue
    const node = iris.toIri(quantityId(statement.claim.quantity))
    add(`${node} ${prefixes.rdf}type ${prefixes.pao}Quantity`, statementId(statement))
  }
  const mentions = groupBy(graph.mentions, ({ entity }) => entity)
  for (const { id, class: name } of graph.entities) {
    // Each article's first mention is enough to say so.
    const firsts = groupBy(mentions.get(id) ?? [], ({ article }) => article)
    for (const [first] of firsts.values()) {
      if (first) add(`${iris.toIri(id)} ${prefixes.rdf}type ${prefixes.pao}${name}`, mentionId(first))
    }
  }
  for (const ids of premises.values()) ids.sort(compareCodeUnits)
  return premises
}

/** An axiom with the customary prefixes: `pao:within rdf:type owl:TransitiveProperty`. */
function formatAxiom(axiom: Triple): string {
  return keyOf(axiom)
    .split(' ')
    .map((iri) => shorten(iri))
    .join(' ')
}

function shorten(iri: string): string {
  const known = Object.entries(namespaces).find(([, namespace]) => iri.startsWith(namespace))
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : `<${iri}>`
}

function keyOf({ subject, predicate, object }: Triple): string {
  return `${subject} ${predicate} ${object}`
}
