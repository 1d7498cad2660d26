import type { Provenance } from '../rdf/provenance.js'
import { type RdfFormatName, rdfFormats } from '../rdf/rdfFormats.js'
import { writeJsonLd } from '../rdf/writeJsonLd.js'
import { writeRdf } from '../rdf/writeRdf.js'
import { writeRdfXml } from '../rdf/writeRdfXml.js'
import { prefixes } from '../vocabulary/namespaces.js'
import type { ExportFormat, RdfSource } from './exportFormat.js'

/** Triples, or with named graphs quads, in one of the formats that n3 writes. */
export function inRdf(format: RdfFormatName, about: string): ExportFormat<RdfSource> {
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
export function inRdf12(format: 'turtle' | 'nquads', about: string): ExportFormat<RdfSource> {
  const { extension, mediaType } = rdfFormats[format]
  return {
    about,
    provenance: 'full',
    files: [
      {
        name: `graph.rdf12.${extension}`,
        mediaType: `${mediaType}; version=1.2`,
        write: (source, provenance) =>
          writeRdf(source.triples(provenance, 'rdf12'), format, usedFor(provenance)),
      },
    ],
  }
}

/** Triples in one graph; with provenance named graphs, as in TriG. */
export const inJsonLd: ExportFormat<RdfSource> = {
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
export const inRdfXml: ExportFormat<RdfSource> = {
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

function quadsOf(source: RdfSource, provenance: Provenance, holds: 'triples' | 'quads') {
  return holds === 'triples' ? source.triples(provenance) : source.quads(provenance)
}

/** The prefixes of what is written: a stream cannot wait to see which ones its quads use. */
function usedFor(provenance: Provenance): Record<string, string> {
  const names = { none: [], compact: ['dcterms', 'prov', 'rdf'], full: ['dcterms', 'oa', 'prov', 'rdf'] }[
    provenance
  ]
  const used = ['pao', 'rdfs', 'skos', 'xsd', ...names]
  return Object.fromEntries(Object.entries(prefixes).filter(([name]) => used.includes(name)))
}
