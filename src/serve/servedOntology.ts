import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { readOntology } from '../export/ontologyTerms.js'
import { formatRdf } from '../rdf/formats.js'
import { loadOntology } from '../rdf/loadOntology.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { toJsonLd } from './rdfAnswers.js'

/** The ontology, to be read by programs and by people. */
export interface ServedOntology {
  readonly quads: readonly Quad[]
  /** As its file has it, comments and all. */
  readonly turtle: string
  readonly ntriples: string
  /** Made when it is first asked for. */
  readonly jsonld: () => Promise<string>
  /** What people call a term, by its name. */
  readonly labels: ReadonlyMap<string, string>
}

/** Reads `pao.ttl` of a domain pack. MailuoError ONTOLOGY_MISSING where it has none. */
export async function loadServedOntology(pack: string): Promise<ServedOntology> {
  const name = 'pao.ttl'
  const quads = await loadOntology(pack, name)
  let jsonld: Promise<string> | undefined
  const labels = readOntology(quads).terms.map(
    ({ name, label }) => [name, [...label.zh, ...label.en].join(' · ')] as const,
  )
  return {
    quads,
    turtle: await readFile(join(pack, name), 'utf8'),
    ntriples: formatRdf(quads, 'ntriples'),
    jsonld: () => {
      jsonld ??= toJsonLd(quads, defaultBase)
      return jsonld
    },
    labels: new Map(labels.filter(([, label]) => label !== '')),
  }
}
