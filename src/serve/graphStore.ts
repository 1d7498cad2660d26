import { askEngine } from './askEngine.js'
import { negotiate } from './negotiate.js'
import { problem } from './problem.js'
import { tripleTypes } from './rdfAnswers.js'
import { isGraphIri, RequestProblem } from './readQuery.js'
import type { Served } from './served.js'

/** The answer to a reading request by the SPARQL 1.1 Graph Store Protocol: `?default` or `?graph=IRI`. */
export async function answerGraphStore(served: Served, request: Request): Promise<Response> {
  const dataset = readGraph(new URL(request.url).searchParams)
  const mediaType = negotiate(request.headers.get('accept') ?? undefined, Object.keys(tripleTypes))
  const format = tripleTypes[mediaType ?? '']
  if (mediaType === undefined || format === undefined) {
    const offers = Object.keys(tripleTypes).join(', ')
    return problem(406, `A graph can be had as ${offers}`, { Vary: 'Accept' })
  }
  if (dataset) {
    const isThere = await served.engine.ask({ sparql: 'ASK { ?s ?p ?o }', format: 'csv', dataset })
    if (!new TextDecoder().decode(isThere).includes('true')) {
      return problem(404, `There is no graph ${dataset.defaultGraphs[0]}`)
    }
  }
  const sparql = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }'
  return askEngine(served, { sparql, format, ...(dataset && { dataset }) }, request, mediaType)
}

function readGraph(parameters: URLSearchParams) {
  const iris = parameters.getAll('graph')
  const [iri] = iris
  if (parameters.has('default') === (iri !== undefined) || iris.length > 1) {
    throw new RequestProblem(400, 'Give one graph: ?default or ?graph=IRI')
  }
  if (iri === undefined) return undefined
  if (!isGraphIri(iri)) throw new RequestProblem(400, `"${iri}" is no IRI of a graph: give an absolute one`)
  return { defaultGraphs: [iri], namedGraphs: [] }
}
