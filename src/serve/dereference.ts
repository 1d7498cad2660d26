import { parseRdf } from '../rdf/formats.js'
import { irisUnder } from '../rdf/iris.js'
import { ontologyIri } from '../vocabulary/namespaces.js'
import { askEngine } from './askEngine.js'
import { entityPage } from './entityPage.js'
import { negotiate } from './negotiate.js'
import { notFound } from './notFound.js'
import { problem } from './problem.js'
import { tripleTypes, withCharset } from './rdfAnswers.js'
import type { Served } from './served.js'
import type { ServedOntology } from './servedOntology.js'
import { triplePage } from './triplePage.js'

const page = 'text/html'
const types = [...Object.keys(tripleTypes), page]

/** Paths that IRIs of a graph have: a class or part and what tells its members apart; not those of files. */
const nodePath = /^\/(?!(?:api|assets|data|fonts)\/)[a-z]+(?:\/\w[\w.-]*){1,4}$/u

/**
 * The answer to a request for an IRI of the graph, `/id/place/511181` for `…/id/place/511181`: a page for browsers, RDF
 * for programs; undefined for a path that no IRI has.
 */
export async function dereference(
  served: Served,
  { labels }: ServedOntology,
  request: Request,
): Promise<Response | undefined> {
  const path = new URL(request.url).pathname
  if (!nodePath.test(path)) return undefined
  const { toIri, toId } = irisUnder(served.graph.manifest.base)
  const id = path.slice(1)
  const iri = toIri(id)
  const mediaType = negotiate(request.headers.get('accept') ?? undefined, types)
  if (mediaType === undefined) return refuse()
  if (mediaType === page) {
    const explanation = served.reader.entity(id)
    if (explanation) return entityPage(explanation, iri, labels)
  }
  const sparql = `CONSTRUCT { <${iri}> ?p ?o . ?s ?q <${iri}> } WHERE { { <${iri}> ?p ?o } UNION { ?s ?q <${iri}> } }`
  const triples = await served.engine.ask({ sparql, format: 'ntriples' }, request.signal)
  if (triples.length === 0) return notFound(request, `The graph says nothing of ${iri}`)
  const format = tripleTypes[mediaType]
  if (format !== undefined) return askEngine(served, { sparql, format }, request, mediaType)
  const quads = parseRdf(new TextDecoder().decode(triples), { format: 'ntriples', file: 'answer' })
  return triplePage(iri, quads, (other) => {
    const own = toId(other)
    if (other.startsWith(`${ontologyIri}#`)) return `/ontology${other.slice(ontologyIri.length)}`
    return own === other ? undefined : `/${own}`
  })
}

/** The answer to a request for the ontology; `reference` makes the page that people read. */
export async function answerOntology(
  { turtle, ntriples, jsonld }: ServedOntology,
  reference: () => string,
  request: Request,
): Promise<Response> {
  const texts: Readonly<Record<string, () => string | Promise<string>>> = {
    'text/turtle': () => turtle,
    'application/n-triples': () => ntriples,
    'application/ld+json': jsonld,
    [page]: reference,
  }
  const mediaType = negotiate(request.headers.get('accept') ?? undefined, Object.keys(texts))
  if (mediaType === undefined) return refuse()
  const headers = { 'Content-Type': withCharset(mediaType), 'Cache-Control': 'no-cache', Vary: 'Accept' }
  return new Response(await texts[mediaType]?.(), { headers })
}

function refuse(): Response {
  return problem(406, `This can be had as ${types.join(', ')}`, { Vary: 'Accept' })
}
