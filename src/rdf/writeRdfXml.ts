import type { Quad, Term } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import { escapeXml, findUnwritable } from '../text/xml.js'
import { prefixes } from '../vocabulary/namespaces.js'

/**
 * Triples as RDF/XML in pieces, an element a subject; subjects have to come together. Own code, since no package of
 * npm writes RDF/XML in pieces. MailuoError FORMAT_UNABLE for a literal with a character that XML 1.0 cannot hold.
 */
export function* writeRdfXml(triples: Iterable<Quad>): Generator<string> {
  const declared = Object.entries(prefixes).map(([prefix, iri]) => ` xmlns:${prefix}="${iri}"`)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declared.join('')}>\n`
  let subject: Term | undefined
  for (const triple of triples) {
    if (!subject?.equals(triple.subject)) {
      if (subject) yield '</rdf:Description>\n'
      subject = triple.subject
      yield `<rdf:Description rdf:about="${escapeXml(subject.value)}">\n`
    }
    yield formatProperty(triple)
  }
  yield subject ? '</rdf:Description>\n</rdf:RDF>\n' : '</rdf:RDF>\n'
}

function formatProperty({ predicate, object, subject }: Quad): string {
  const { name, declaration } = elementName(predicate.value)
  const open = `  <${name}${declaration}`
  if (object.termType !== 'Literal') return `${open} rdf:resource="${escapeXml(object.value)}"/>\n`
  const character = findUnwritable(object.value)
  if (character !== undefined) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    throw new MailuoError('FORMAT_UNABLE', { format: 'rdfxml', character: `U+${code}`, node: subject.value })
  }
  const isPlain = object.datatype.value === `${prefixes.xsd}string`
  const type = isPlain ? '' : ` rdf:datatype="${escapeXml(object.datatype.value)}"`
  const sort = object.language ? ` xml:lang="${object.language}"` : type
  return `${open}${sort}>${escapeXml(object.value)}</${name}>\n`
}

/** An IRI as the name of an element, by its longest ending that XML takes for a name. */
function elementName(iri: string): { readonly name: string; readonly declaration: string } {
  const [local = ''] = /[A-Za-z_][\w.-]*$/u.exec(iri) ?? []
  const namespace = iri.slice(0, iri.length - local.length)
  const prefix = Object.entries(prefixes).find(([, known]) => known === namespace)?.[0]
  if (prefix !== undefined) return { name: `${prefix}:${local}`, declaration: '' }
  return { name: `ns:${local}`, declaration: ` xmlns:ns="${escapeXml(namespace)}"` }
}
