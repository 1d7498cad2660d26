import type { Quad } from '@rdfjs/types'
import type { QueryFormat } from '../query/formats.js'
import { sortQuads } from '../rdf/compareQuads.js'
import { writeJsonLd } from '../rdf/writeJsonLd.js'

/** What triples are answered in, the first unless asked otherwise. */
export const tripleTypes: Readonly<Record<string, QueryFormat>> = {
  'text/turtle': 'turtle',
  'application/n-triples': 'ntriples',
  'application/ld+json': 'jsonld',
}

/** What SELECT and ASK are answered in, the first unless asked otherwise. */
export const bindingTypes: Readonly<Record<string, QueryFormat>> = {
  'application/sparql-results+json': 'json',
  'application/json': 'json',
  'application/sparql-results+xml': 'xml',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
}

/** text/* is ASCII unless it says otherwise; the other types are UTF-8 by their definition. */
export function withCharset(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}

/** Triples as one JSON-LD document with its context. */
export async function toJsonLd(quads: readonly Quad[], base: string): Promise<string> {
  const pieces: string[] = []
  for await (const piece of writeJsonLd(sortQuads(quads), base)) pieces.push(piece)
  return pieces.join('')
}
