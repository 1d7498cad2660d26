import type { Quad } from '@rdfjs/types'
import { formatRdf, parseRdf } from '../rdf/formats.js'
import { negotiate } from './negotiate.js'
import { problem } from './problem.js'
import { bindingTypes, toJsonLd, tripleTypes, withCharset } from './rdfAnswers.js'

/** How the W3C names the formats of answers (https://www.w3.org/ns/formats/). */
const formatNames: Readonly<Record<string, string>> = {
  json: 'SPARQL_Results_JSON',
  xml: 'SPARQL_Results_XML',
  csv: 'SPARQL_Results_CSV',
  tsv: 'SPARQL_Results_TSV',
  turtle: 'Turtle',
  ntriples: 'N-Triples',
  jsonld: 'JSON-LD',
}

const writers: Readonly<Record<string, (quads: readonly Quad[], iri: string) => string | Promise<string>>> = {
  'text/turtle': (quads) => formatRdf(quads, 'turtle'),
  'application/n-triples': (quads) => formatRdf(quads, 'ntriples'),
  'application/ld+json': toJsonLd,
}

/** The SPARQL 1.1 Service Description of the endpoint at the request's address. */
export async function describeService(request: Request): Promise<Response> {
  const mediaType = negotiate(request.headers.get('accept') ?? undefined, Object.keys(writers))
  const write = writers[mediaType ?? '']
  if (mediaType === undefined || write === undefined) {
    const offers = Object.keys(writers).join(', ')
    return problem(406, `The service description can be had as ${offers}`, { Vary: 'Accept' })
  }
  const { origin, pathname } = new URL(request.url)
  const formats = [...new Set([...Object.values(bindingTypes), ...Object.values(tripleTypes)])]
  const results = formats.map((name) => `<http://www.w3.org/ns/formats/${formatNames[name]}>`)
  const turtle = `@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
    <${origin}${pathname}> a sd:Service ; sd:endpoint <${origin}${pathname}> ;
      sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph ;
      sd:resultFormat ${results.join(', ')} ;
      sd:defaultDataset <${origin}${pathname}#dataset> .
    <${origin}${pathname}#dataset> a sd:Dataset ; sd:defaultGraph <${origin}${pathname}#union> .
    <${origin}${pathname}#union> a sd:Graph .`
  const quads = parseRdf(turtle, { format: 'turtle', file: 'service description' })
  return new Response(await write(quads, `${origin}/`), {
    headers: { 'Content-Type': withCharset(mediaType), 'Cache-Control': 'no-cache', Vary: 'Accept' },
  })
}
