import type { Dataset } from '../query/engine.js'
import { type ProblemStatus, problem } from './problem.js'

/** Longest query, in bytes of UTF-8. */
export const maxQueryBytes = 100_000
/** A form writes each byte in three characters, and may hold a little more than the query. */
const maxBodyBytes = 3 * maxQueryBytes + 1_000

/** Why a request holds no query that can be answered. */
export class RequestProblem extends Error {
  readonly response: Response

  constructor(status: ProblemStatus, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.response = problem(status, detail, headers)
  }
}

/** A query and the graphs that the request picks for it. */
export interface QueryRequest {
  readonly sparql: string
  readonly dataset?: Dataset
}

/** The query of a request by GET or POST (SPARQL 1.1 Protocol, 2.1); throws RequestProblem where it has none. */
export async function readQuery(request: Request): Promise<QueryRequest> {
  const query = request.method === 'POST' ? await readPosted(request) : fromForm(new URL(request.url).search)
  if (new TextEncoder().encode(query.sparql).length > maxQueryBytes) throw tooLarge('query')
  if (query.sparql.trim() === '') throw new RequestProblem(400, 'The query is empty')
  return query
}

const posted: Readonly<Record<string, (request: Request) => Promise<QueryRequest>>> = {
  'application/x-www-form-urlencoded': async (request) => {
    const dataset = readDataset(new URL(request.url).searchParams)
    return { ...dataset, ...fromForm(await readBody(request)) }
  },
  'application/sparql-query': async (request) => {
    const dataset = readDataset(new URL(request.url).searchParams)
    return { sparql: await readBody(request), ...dataset }
  },
}

async function readPosted(request: Request): Promise<QueryRequest> {
  const [mediaType = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  const read = posted[mediaType]
  if (read && (charset === undefined || /^"?utf-?8"?$/u.test(charset))) return read(request)
  const accepted = Object.keys(posted).join(', ')
  const given = request.headers.get('content-type') ?? 'no type'
  const detail =
    mediaType === 'application/sparql-update'
      ? `Updates are refused: the graph is only read. Post a query as ${accepted}`
      : `Post the query as ${accepted} in UTF-8, not as ${given}`
  throw new RequestProblem(415, detail, { 'Accept-Post': accepted })
}

/** The body as text, given up as soon as it is too long, whatever its Content-Length says. */
async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw tooLarge('body')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBodyBytes) throw tooLarge('body')
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new RequestProblem(400, 'The body is not UTF-8')
  }
}

function fromForm(form: string): QueryRequest {
  const parameters = new URLSearchParams(form)
  const dataset = readDataset(parameters)
  const queries = parameters.getAll('query')
  const [sparql] = queries
  if (sparql !== undefined && queries.length === 1) return { sparql, ...dataset }
  const ways = '/sparql?query=…, or POST it; "mailuo questions" lists ready ones'
  throw new RequestProblem(400, `Give one query, not ${queries.length}: GET ${ways}`)
}

/** The graphs that the parameters pick; an update among them is refused, not overlooked. */
function readDataset(parameters: URLSearchParams): { readonly dataset?: Dataset } {
  if (parameters.has('update')) throw new RequestProblem(400, 'Updates are refused: the graph is only read')
  const defaultGraphs = parameters.getAll('default-graph-uri')
  const namedGraphs = parameters.getAll('named-graph-uri')
  const strange = [...defaultGraphs, ...namedGraphs].find((iri) => !isGraphIri(iri))
  if (strange !== undefined) {
    throw new RequestProblem(
      400,
      `"${strange}" is no IRI of a graph: give an absolute one, and none of a file`,
    )
  }
  return defaultGraphs.length + namedGraphs.length > 0 ? { dataset: { defaultGraphs, namedGraphs } } : {}
}

/** Whether a parameter may name a graph: an absolute IRI, and none of a file. */
export function isGraphIri(iri: string): boolean {
  return !/[<>"{}|^`\\\p{Cc}\s]/u.test(iri) && /^(?!file:)[a-z][a-z0-9+.-]*:/iu.test(iri)
}

function tooLarge(what: 'query' | 'body'): RequestProblem {
  const most = what === 'query' ? maxQueryBytes : maxBodyBytes
  return new RequestProblem(413, `The ${what} is too large: ${most} bytes are the most`)
}
