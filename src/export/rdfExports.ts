import type { Provenance } from '../rdf/provenance.js'
import { type RdfFormatName, rdfFormats } from '../rdf/rdfFormats.js'
import { toQuads } from '../rdf/toQuads.js'
import { toTriples } from '../rdf/toTriples.js'
import { writeJsonLd } from '../rdf/writeJsonLd.js'
import { writeRdf } from '../rdf/writeRdf.js'
import { writeRdfXml } from '../rdf/writeRdfXml.js'
import { prefixes } from '../vocabulary/namespaces.js'
import type { ExportFormat, ExportSource } from './exportFormat.js'

/** Triples, or with named graphs quads, in one of the formats that n3 writes. */
export function inRdf(format: RdfFormatName, about: string): ExportFormat {
  const { extension, mediaType, holds } = rdfFormats[format]
  const provenance = holds === 'quads' ? 'full' : 'none'
  return {
    about,
    provenance,
    files: [
      {
        name: `graph.${extension}`,
        mediaType,
        write: (source, provenance) =>
          writeRdf(quadsOf(source, provenance, holds), format, usedFor(provenance)),
      },
    ],
  }
}

/** Triples with reifiers of RDF 1.2 for provenance, all in one graph. */
export function inRdf12(format: 'turtle' | 'nquads', about: string): ExportFormat {
  const { extension, mediaType } = rdfFormats[format]
  return {
    about,
    provenance: 'full',
    files: [
      {
        name: `graph.rdf12.${extension}`,
        mediaType: `${mediaType}; version=1.2`,
        write: ({ graph, texts, base }, provenance) =>
          writeRdf(
            toTriples(graph, texts, { base, provenance, reification: 'rdf12' }),
            format,
            usedFor(provenance),
          ),
      },
    ],
  }
}

/** Triples in one graph; with provenance named graphs, as in TriG. */
export const inJsonLd: ExportFormat = {
  about: 'JSON-LD with its context; named graphs where there is provenance',
  provenance: 'none',
  files: [
    {
      name: 'graph.jsonld',
      mediaType: 'application/ld+json',
      write: (source, provenance) =>
        writeJsonLd(quadsOf(source, provenance, provenance === 'none' ? 'triples' : 'quads'), source.base),
    },
  ],
}

/** Triples, an element a subject. */
export const inRdfXml: ExportFormat = {
  about: 'RDF/XML',
  provenance: 'none',
  files: [
    {
      name: 'graph.rdf',
      mediaType: 'application/rdf+xml',
      write: (source, provenance) => writeRdfXml(quadsOf(source, provenance, 'triples')),
    },
  ],
}

function quadsOf({ graph, texts, base }: ExportSource, provenance: Provenance, holds: 'triples' | 'quads') {
  if (holds === 'triples') return toTriples(graph, texts, { base, provenance })
  return toQuads(graph, texts, base, provenance)
}

/** The prefixes of what is written: a stream cannot wait to see which ones its quads use. */
function usedFor(provenance: Provenance): Record<string, string> {
  const names = { none: [], compact: ['dcterms', 'prov', 'rdf'], full: ['dcterms', 'oa', 'prov', 'rdf'] }[
    provenance
  ]
  const used = ['pao', 'rdfs', 'skos', 'xsd', ...names]
  return Object.fromEntries(Object.entries(prefixes).filter(([name]) => used.includes(name)))
}
