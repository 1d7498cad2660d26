import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { MailuoError } from '../errors.js'
import { sortQuads } from './compareQuads.js'
import { type RdfFormatName, rdfFormats } from './rdfFormats.js'
import { triplesOf } from './triplesOf.js'
import { usedPrefixes } from './usedPrefixes.js'
import { writeRdf } from './writeRdf.js'

export { type RdfFormatName, rdfFormats } from './rdfFormats.js'

/**
 * The quads as text, sorted, each once, with the prefixes that they use: same quads, same bytes. Formats that hold
 * triples get the union of the graphs with what articles assert.
 */
export function formatRdf(quads: Iterable<Quad>, format: RdfFormatName): string {
  const sorted = sortQuads(rdfFormats[format].holds === 'triples' ? triplesOf(quads) : quads)
  return [...writeRdf(sorted, format, usedPrefixes(sorted))].join('')
}

/** What is read: its format, the name to call it by, and the IRI that its relative IRIs are under. */
interface ParseOptions {
  readonly format: RdfFormatName
  readonly file: string
  readonly base?: string
}

/** The quads of an RDF text. MailuoError RDF_INVALID with file and line where it is not of its format. */
export function parseRdf(text: string, { format, file, base }: ParseOptions): Quad[] {
  try {
    return new Parser({ format: rdfFormats[format].n3, ...(base && { baseIRI: base }) }).parse(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new MailuoError('RDF_INVALID', { file, reason: error.message })
  }
}
