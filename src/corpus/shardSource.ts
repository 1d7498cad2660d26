import type { Quad } from '@rdfjs/types'
import type { RdfSource } from '../export/exportFormat.js'
import { sortQuads } from '../rdf/compareQuads.js'
import { parseRdf } from '../rdf/formats.js'
import { toQuads } from '../rdf/toQuads.js'
import { provenanceTriples, toTriples } from '../rdf/toTriples.js'
import { writeRdf } from '../rdf/writeRdf.js'
import type { ShardArticle, Shards } from './shards.js'
import { sortLines } from './sortLines.js'

/**
 * What formats of RDF are written from where a corpus is in shards: the same quads in the same order as from a graph in
 * memory, an article at a time; triples of a subject are brought together by sorting them on disk.
 */
export function shardSource(shards: Shards, base: string): RdfSource {
  return {
    base,
    *quads(provenance) {
      for (const { graph, ...article } of shards.articles())
        yield* toQuads(graph, textsOf(article), base, provenance)
    },
    *triples(provenance, reification = 'rdf11') {
      yield* bySubject(sortLines(tripleLines(shards, base)))
      if (provenance === 'none') return
      for (const { graph, ...article } of shards.articles()) {
        yield* provenanceTriples(graph, textsOf(article), { base, provenance, reification })
      }
    },
  }
}

function textsOf({ id, text }: Pick<ShardArticle, 'id' | 'text'>): ReadonlyMap<string, string> {
  return new Map([[id, text]])
}

/** Each article's triples as N-Triples, with the subject's IRI and a tab before, so that they sort by it. */
function* tripleLines(shards: Shards, base: string): Generator<string> {
  for (const { graph, ...article } of shards.articles()) {
    const triples = toTriples(graph, textsOf(article), { base })
    for (const line of [...writeRdf(triples, 'ntriples')].join('').split('\n')) {
      if (line !== '') yield `${line.slice(1, line.indexOf('>'))}\t${line}`
    }
  }
}

/** The triples of such lines, those of a subject in their own order. */
function* bySubject(lines: Iterable<string>): Generator<Quad> {
  let [subject, own]: [string, string[]] = ['', []]
  const read = () => sortQuads(parseRdf(own.join('\n'), { format: 'ntriples', file: 'the shards' }))
  for (const line of lines) {
    const tab = line.indexOf('\t')
    if (line.slice(0, tab) !== subject) {
      yield* read()
      ;[subject, own] = [line.slice(0, tab), []]
    }
    own.push(line.slice(tab + 1))
  }
  yield* read()
}
