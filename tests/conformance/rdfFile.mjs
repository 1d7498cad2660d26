import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parse } from 'oxigraph'
import { publishedIri } from './manifest.mjs'

const formats = {
  '.ttl': 'text/turtle',
  '.nt': 'application/n-triples',
  '.rdf': 'application/rdf+xml',
  '.trig': 'application/trig',
  '.nq': 'application/n-quads',
}

/** Whether a file's name tells that it holds RDF. */
export function isRdf(file) {
  return extname(file) in formats
}

/** The quads of a file of the suite, read as if it lay where it is published. */
export function readRdf(suite, file) {
  return parse(readFileSync(file), { format: formats[extname(file)], base_iri: publishedIri(suite, file) })
}
