import type { Quad } from '@rdfjs/types'
import { Parser, Writer } from 'n3'
import { MailuoError } from '../errors.js'
import { sortQuads } from './compareQuads.js'
import { triplesOf } from './triplesOf.js'
import { usedPrefixes } from './usedPrefixes.js'

/** A way to write RDF: its file ending, media type, and whether it holds named graphs (`quads`) or their union. */
export interface RdfFormat {
  readonly extension: string
  readonly mediaType: string
  readonly holds: 'triples' | 'quads'
  /** Whether it has `@prefix`. */
  readonly hasPrefixes: boolean
  /** What n3 calls it. */
  readonly n3: string
}

/** The formats that are written and read. */
export const rdfFormats = {
  turtle: { extension: 'ttl', mediaType: 'text/turtle', holds: 'triples', hasPrefixes: true, n3: 'Turtle' },
  trig: { extension: 'trig', mediaType: 'application/trig', holds: 'quads', hasPrefixes: true, n3: 'TriG' },
  ntriples: {
    extension: 'nt',
    mediaType: 'application/n-triples',
    holds: 'triples',
    hasPrefixes: false,
    n3: 'N-Triples',
  },
  nquads: {
    extension: 'nq',
    mediaType: 'application/n-quads',
    holds: 'quads',
    hasPrefixes: false,
    n3: 'N-Quads',
  },
} as const satisfies Record<string, RdfFormat>
export type RdfFormatName = keyof typeof rdfFormats

/**
 * The quads as text, sorted, each once, with the prefixes that they use: same quads, same bytes. Formats that hold
 * triples get the union of the graphs with what articles assert.
 */
export function formatRdf(quads: Iterable<Quad>, format: RdfFormatName): string {
  const { holds, hasPrefixes, n3 } = rdfFormats[format]
  // n3 writes TriG where Turtle is asked for and a quad has a graph: `triplesOf` takes the graphs off.
  const sorted = sortQuads(holds === 'triples' ? triplesOf(quads) : quads)
  const writer = new Writer({ format: n3, ...(hasPrefixes && { prefixes: usedPrefixes(sorted) }) })
  let text = ''
  for (const quad of sorted) {
    writer.addQuad(quad.subject, quad.predicate, quad.object, quad.graph, (error?: unknown) => {
      if (error) throw error
    })
  }
  writer.end((error, result: string) => {
    if (error) throw error
    text = result
  })
  return text
}

/** The quads of an RDF text. MailuoError RDF_INVALID with file and line where it is not of its format. */
export function parseRdf(
  text: string,
  { format, file }: { readonly format: RdfFormatName; readonly file: string },
): Quad[] {
  try {
    return new Parser({ format: rdfFormats[format].n3 }).parse(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new MailuoError('RDF_INVALID', { file, reason: error.message })
  }
}
