import type { Quad, Term } from '@rdfjs/types'
import { isInferredGraph } from './iris.js'
import { rdf } from './terms.js'

/** What quads say, by subject; problems found on the way are collected rather than thrown. */
export interface Description {
  readonly problems: string[]
  /** IRIs of the nodes of a class, each once. */
  nodesOf(type: Term): string[]
  /** Nodes with a value for the predicate. */
  nodesWith(predicate: Term): string[]
  /** All values, in no order. */
  all(node: string, predicate: Term): readonly Term[]
  /** The only value; undefined and, unless it may be missing, a problem where there is none or several. */
  one(node: string, predicate: Term, missing?: 'may be missing'): Term | undefined
}

/** Indexes the quads of all graphs but those named `…/inferred`; a triple that two graphs hold counts once. */
export function describe(quads: Iterable<Quad>): Description {
  const nodes = new Map<string, Map<string, Term[]>>()
  for (const { subject, predicate, object, graph } of quads) {
    if (isInferredGraph(graph.value)) continue
    const values = nodes.get(subject.value) ?? new Map<string, Term[]>()
    nodes.set(subject.value, values)
    const objects = values.get(predicate.value) ?? []
    values.set(predicate.value, objects)
    if (!objects.some((known) => known.equals(object))) objects.push(object)
  }
  const problems: string[] = []
  const all = (node: string, predicate: Term) => nodes.get(node)?.get(predicate.value) ?? []
  const nodesWith = (predicate: Term) => [...nodes.keys()].filter((node) => all(node, predicate).length > 0)
  return {
    problems,
    nodesOf: (type) =>
      nodesWith(rdf.type).filter((node) => all(node, rdf.type).some((term) => term.equals(type))),
    nodesWith,
    all,
    one(node, predicate, missing) {
      const values = all(node, predicate)
      if (values.length === 1) return values[0]
      if (values.length > 1 || missing === undefined) {
        problems.push(`<${node}> has ${values.length || 'no'} <${predicate.value}> where it needs one`)
      }
      return undefined
    },
  }
}
