import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { isArticleGraph } from './iris.js'

/** The union of the articles' graphs as triples of the default graph; provenance and what is inferred are left out. */
export function* triplesOf(quads: Iterable<Quad>): Generator<Quad> {
  for (const { subject, predicate, object, graph } of quads) {
    if (isArticleGraph(graph.value)) yield DataFactory.quad(subject, predicate, object)
  }
}
