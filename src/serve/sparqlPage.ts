import { pageFragment } from '../network/pageFragment.js'
import { negotiate } from './negotiate.js'
import { bindingTypes, tripleTypes } from './rdfAnswers.js'

const dataTypes = [...Object.keys(tripleTypes), ...Object.keys(bindingTypes)]

/**
 * Where a browser that opens the endpoint's address is led: the SPARQL page, with the query of the address in it.
 * Undefined for programs, which do not ask for HTML, and where the address picks graphs, which the page cannot.
 */
export function toSparqlPage(request: Request): string | undefined {
  const { searchParams } = new URL(request.url)
  const isPlain = [...searchParams.keys()].every((key) => key === 'query') && searchParams.size <= 1
  if (request.method === 'POST' || !isPlain) return undefined
  if (negotiate(request.headers.get('accept') ?? undefined, [...dataTypes, 'text/html']) !== 'text/html')
    return undefined
  const query = searchParams.get('query')
  return `/sparql.html${pageFragment(query === null ? [] : [['query', encodeURIComponent(query)]])}`
}
