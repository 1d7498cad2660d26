import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MailuoError } from '../errors.js'
import { formatRdf, parseRdf } from '../rdf/formats.js'
import { namespaces } from '../vocabulary/namespaces.js'

/** A class, relation, literal or kind as the ontology explains it. */
export interface OntologyTerm {
  readonly name: string
  readonly labels: readonly string[]
  readonly definitions: readonly string[]
}

/** The ontology, to be read by programs and by people. */
export interface ServedOntology {
  readonly turtle: string
  readonly ntriples: string
  /** By name, in the file's order. */
  readonly terms: ReadonlyMap<string, OntologyTerm>
}

/** Reads `pao.ttl` of a domain pack. MailuoError ONTOLOGY_MISSING where it has none. */
export async function loadOntology(folder: string): Promise<ServedOntology> {
  const turtle = await readFile(join(folder, 'pao.ttl'), 'utf8').catch(() => {
    throw new MailuoError('ONTOLOGY_MISSING', { path: folder, missing: 'pao.ttl' })
  })
  const quads = parseRdf(turtle, { format: 'turtle', file: 'pao.ttl' })
  const names = quads.filter(({ subject }) => subject.value.startsWith(namespaces.pao))
  const terms = new Map<string, OntologyTerm>()
  for (const { subject } of names) {
    const name = subject.value.slice(namespaces.pao.length)
    const valuesOf = (predicate: string) =>
      names
        .filter((quad) => quad.subject.value === subject.value && quad.predicate.value === predicate)
        .map(({ object }) => object.value)
    if (terms.has(name)) continue
    const labels = [`${namespaces.rdfs}label`, `${namespaces.skos}prefLabel`].flatMap(valuesOf)
    terms.set(name, { name, labels, definitions: valuesOf(`${namespaces.skos}definition`) })
  }
  return { turtle, ntriples: formatRdf(quads, 'ntriples'), terms }
}
