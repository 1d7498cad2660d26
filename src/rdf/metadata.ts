import type { Literal, NamedNode, Quad, Quad_Graph } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { ArticleRecord } from '../model.js'
import type { Metadata } from '../text/source.js'
import type { Description } from './description.js'
import { dcterms, pao, xsd } from './terms.js'

const { literal, quad } = DataFactory

/** An address is an identifier as written: it need not be an IRI that RDF takes. */
const fields: Readonly<Record<keyof Metadata, NamedNode>> = {
  title: dcterms.title,
  date: dcterms.date,
  source: dcterms.publisher,
  address: dcterms.identifier,
  author: dcterms.creator,
}
const names = Object.keys(fields) as (keyof Metadata)[]

/** What the file says of its article beside the text, and where its pages begin. */
export function* metadataToQuads(
  { metadata = {}, pages }: ArticleRecord,
  article: NamedNode,
  graph: Quad_Graph,
): Generator<Quad> {
  for (const name of names) {
    const value = metadata[name]
    if (value !== undefined) yield quad(article, fields[name], toLiteral(name, value), graph)
  }
  if (pages) yield quad(article, pao('pageStarts'), literal(pages.join(' ')), graph)
}

/** The same, read back. */
export function readMetadata(node: string, { one }: Description): Pick<ArticleRecord, 'metadata' | 'pages'> {
  const said = names.flatMap((name) => {
    const value = one(node, fields[name], 'may be missing')?.value
    return value === undefined ? [] : [[name, value] as const]
  })
  const pages = one(node, pao('pageStarts'), 'may be missing')?.value
  return {
    ...(said.length > 0 && { metadata: Object.fromEntries(said) }),
    ...(pages !== undefined && { pages: pages.split(' ').map(Number) }),
  }
}

function toLiteral(name: keyof Metadata, value: string): Literal {
  return name === 'date' ? literal(value, xsd.date) : literal(value)
}
