import type { Quad, Term } from '@rdfjs/types'
import jsonld, { type JsonLdDocument } from 'jsonld'
import { Parser, Writer } from 'n3'
import { parse } from 'oxigraph'
import { canonize } from 'rdf-canonize'
import type { ExportFormatName } from '../../src/export/exportFormats.js'
import { exportGraph, exportSource, joinPieces } from '../../src/export/exportGraph.js'
import type { Provenance } from '../../src/rdf/provenance.js'
import type { GraphWithTexts } from './graphs.js'

/** The only file of a format with one. */
export function written(
  { graph, texts }: GraphWithTexts,
  format: ExportFormatName,
  provenance?: Provenance,
  base = 'https://example.org/mailuo/',
): Promise<string> {
  const [only] = exportGraph(exportSource({ graph, texts, base }), format, provenance)
  if (only === undefined) throw new Error(`${format} has no file`)
  return joinPieces(only.pieces)
}

/** Readers of other makers, or at least other code than wrote, by the format that they read. */
export const readers: Readonly<Partial<Record<ExportFormatName, Readonly<Record<string, Reader>>>>> = {
  turtle: { n3: byN3('Turtle'), oxigraph: byOxigraph('text/turtle') },
  trig: { n3: byN3('TriG'), oxigraph: byOxigraph('application/trig') },
  ntriples: { n3: byN3('N-Triples'), oxigraph: byOxigraph('application/n-triples') },
  nquads: { n3: byN3('N-Quads'), oxigraph: byOxigraph('application/n-quads') },
  jsonld: { jsonld: byJsonLd, oxigraph: byOxigraph('application/ld+json') },
  rdfxml: { oxigraph: byOxigraph('application/rdf+xml') },
  rdf12: { n3: byN3('Turtle'), oxigraph: byOxigraph('text/turtle') },
  'rdf12-nquads': { n3: byN3('N-Quads'), oxigraph: byOxigraph('application/n-quads') },
}

type Reader = (text: string) => Promise<Quad[]>

function byN3(format: string): Reader {
  return async (text) => new Parser({ format }).parse(text)
}

function byOxigraph(format: string): Reader {
  return async (text) => parse(text, { format }) as unknown as Quad[]
}

async function byJsonLd(text: string): Promise<Quad[]> {
  const document = JSON.parse(text) as JsonLdDocument
  const nquads = await jsonld.toRDF(document, { format: 'application/n-quads' })
  return new Parser({ format: 'N-Quads' }).parse(String(nquads))
}

/** N-Quads that two isomorphic data sets have in common and no others: RDFC-1.0, by rdf-canonize. */
export async function canonical(quads: readonly Quad[]): Promise<string> {
  const nquads = new Writer({ format: 'N-Quads' }).quadsToString([...quads])
  // rdf-canonize knows no triple terms. Without blank nodes, which we never write, sorted lines are canonical.
  const isNew = quads.some(({ object }) => (object as Term).termType === 'Quad')
  if (isNew) return [...new Set(nquads.split('\n'))].sort().join('\n')
  return canonize(nquads, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' })
}
