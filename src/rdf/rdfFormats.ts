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
