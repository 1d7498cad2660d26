import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { KnowledgeGraph } from '../model.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { articleToQuads } from './articleToQuads.js'
import { sortQuads } from './compareQuads.js'
import { entityToQuads } from './entityToQuads.js'
import { articleGraphIri, irisUnder, provenanceIri } from './iris.js'
import { partsOf } from './partsOf.js'
import type { Provenance } from './provenance.js'
import { provenanceToQuads } from './provenanceToQuads.js'

/**
 * The graph as quads, article by article in order of their ids: each article's triples in the graph of the article's
 * IRI, where its text says them in `{article}/provenance`. An entity stands in the graph of each article that speaks
 * of it, one that none speaks of in the default graph. `texts` holds each article's text by the article's id.
 */
export function* toQuads(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  base: string = defaultBase,
  provenance: Provenance = 'full',
): Generator<Quad> {
  const iris = irisUnder(base)
  const { articles, others } = partsOf(graph)
  yield* sortQuads(others.flatMap((entity) => [...entityToQuads(entity, DataFactory.defaultGraph(), iris)]))
  for (const part of articles) {
    const iri = iris.toIri(part.article.id)
    yield* sortQuads(articleToQuads(part, DataFactory.namedNode(articleGraphIri(iri)), iris))
    if (provenance === 'none') continue
    const text = textOf(part.article.id, texts)
    const graph = DataFactory.namedNode(provenanceIri(iri))
    yield* sortQuads(provenanceToQuads(part, text, { provenance, reification: 'rdf11', graph, iris }))
  }
}

/** The text of an article; it is a bug to ask for one that is not there. */
export function textOf(article: string, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(article)
  if (text === undefined) throw new Error(`No text is given for ${article}`)
  return text
}
