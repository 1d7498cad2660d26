import type { NamedNode, Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { shortHash } from '../text/hash.js'
import { irisUnder } from './iris.js'
import { dcterms, rdf, rdfs, skos } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** A thing by all its ids, and the articles that speak of it. */
interface ComparedRecord {
  readonly ids: readonly string[]
  readonly label: string
  readonly articles: readonly string[]
}

/** A comparison as it is written: its lists by name, and pairs of ids of things that are alike. */
export interface ComparisonRecord {
  /** What the two sides are called. */
  readonly sides: readonly [string, string]
  readonly lists: Readonly<Record<'shared' | 'onlyA' | 'onlyB', readonly ComparedRecord[]>>
  readonly alike: readonly (readonly [string, string])[]
}

const titles = {
  shared: (a: string, b: string) => `${a} · ${b}`,
  onlyA: (a: string, b: string) => `${a} − ${b}`,
  onlyB: (a: string, b: string) => `${b} − ${a}`,
}

/**
 * A comparison in words of SKOS: what both have and what only one has as three collections, ids that stand for one
 * thing as exact matches, things alike under different names as close ones.
 */
export function* comparisonToQuads({ sides, lists, alike }: ComparisonRecord, base: string): Generator<Quad> {
  const node = (id: string): NamedNode => namedNode(irisUnder(base).toIri(id))
  for (const [name, title] of Object.entries(titles)) {
    const list = node(`comparison/${shortHash(...sides)}/${name}`)
    yield quad(list, rdf.type, skos.Collection)
    yield quad(list, skos.prefLabel, literal(title(...sides)))
    for (const { ids, label, articles } of lists[name as keyof typeof titles]) {
      const [first = '', ...others] = ids
      for (const other of others) yield quad(node(first), skos.exactMatch, node(other))
      for (const id of ids) {
        yield quad(list, skos.member, node(id))
        yield quad(node(id), rdfs.label, literal(label, 'zh'))
      }
      for (const article of articles) yield quad(node(first), dcterms.isReferencedBy, node(article))
    }
  }
  for (const [a, b] of alike) yield quad(node(a), skos.closeMatch, node(b))
}
