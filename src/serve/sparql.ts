import { checkQuery } from '../query/checkQuery.js'
import { askEngine } from './askEngine.js'
import { negotiate } from './negotiate.js'
import { problem } from './problem.js'
import { bindingTypes, tripleTypes } from './rdfAnswers.js'
import { readQuery } from './readQuery.js'
import type { Served } from './served.js'

/** The answer to a request by the SPARQL 1.1 Protocol; reading only. Throws what `refusalOf` turns into an answer. */
export async function answerSparql(served: Served, request: Request): Promise<Response> {
  const { sparql, dataset } = await readQuery(request)
  const { form } = checkQuery(sparql)
  const types = form === 'construct' || form === 'describe' ? tripleTypes : bindingTypes
  const mediaType = negotiate(request.headers.get('accept') ?? undefined, Object.keys(types))
  const format = types[mediaType ?? '']
  if (mediaType === undefined || format === undefined) {
    const offers = Object.keys(types).join(', ')
    return problem(406, `The answer to ${form.toUpperCase()} can be had as ${offers}`, { Vary: 'Accept' })
  }
  // The address that was asked is the base (RFC 3986, 5.1.3).
  const { origin, pathname } = new URL(request.url)
  const task = { sparql, format, base: `${origin}${pathname}`, ...(dataset && { dataset }) }
  return askEngine(served, task, request, mediaType)
}
