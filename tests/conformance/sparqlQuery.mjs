// SPARQL 1.1 query tests, asked of the engine as `serve` asks it: all data of the suite in one pool, each file in a
// graph of its name, and each test's graphs picked by the data set of its request.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EnginePool } from '../../dist/query/enginePool.js'
import { agrees, formatFor } from './compareResults.mjs'
import { publishedIri } from './manifest.mjs'
import { isRdf, readRdf } from './rdfFile.mjs'

const qt = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#'
const published = publishedIri('', '')

const folders =
  'aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res negation project-expression ' +
  'property-path subquery syntax-query'

/** A section for each folder. */
export const querySections = Object.fromEntries(
  folders
    .split(' ')
    .map((name) => [`sparql ${name}`, { manifest: `sparql/sparql11/${name}/manifest.ttl`, run: runTest }]),
)

let pool

/** Ends the engine's processes. */
export function stopEngine() {
  pool?.stop()
}

async function runTest({ type, action, result, test, store }, suite) {
  pool ??= loadAll(suite)
  const [node] = store.getObjects(
    test,
    'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#action',
    null,
  )
  const iris = (name) => store.getObjects(node, qt + name, null).map(({ value }) => value)
  const [query] = iris('query')
  const file = query === undefined ? action : join(suite, query.slice(published.length))
  const own = readFileSync(file, 'utf8')
  const isGraph = /^\s*(?:construct|describe)\b/imu.test(own)
  const format = isGraph ? 'ntriples' : result === undefined ? 'json' : formatFor(result)
  const [defaultGraphs, namedGraphs] = [iris('data'), iris('graphData')]
  const isNamedInQuery = /^\s*from\b/imu.test(own)
  const sparql = `BASE <${publishedIri(suite, file)}>\n${own}`
  const asked = pool.ask({
    sparql,
    format,
    ...(!isNamedInQuery && { dataset: { defaultGraphs, namedGraphs } }),
  })
  if (type.startsWith('Negative')) {
    return asked.then(
      () => 'is answered',
      ({ code, message }) => (code === 'QUERY_INVALID' || code === 'QUERY_FAILED' ? undefined : message),
    )
  }
  const answer = new TextDecoder().decode(await asked)
  const isRight = type.startsWith('Positive') || (await agrees(suite, result, format, answer))
  return isRight ? undefined : 'has another answer'
}

function loadAll(suite) {
  const root = join(suite, 'sparql/sparql11')
  const files = readdirSync(root, { recursive: true })
    .map((name) => join(root, name))
    .filter((file) => isRdf(file) && !file.includes('manifest'))
    .sort()
  const lines = files.flatMap((file, index) => toLines(suite, file, index))
  return new EnginePool(Buffer.from(lines.join('')), { quickPlaces: 1 })
}

/** A file's triples as N-Quads in a graph of its name, with blank nodes of its own; none where it is meant to be broken. */
function toLines(suite, file, index) {
  const show = (term) => (term.termType === 'BlankNode' ? `_:f${index}x${term.value}` : `${term}`)
  const graph = publishedIri(suite, file)
  try {
    return readRdf(suite, file).map(
      ({ subject, predicate, object }) =>
        `${show(subject)} ${show(predicate)} ${show(object)} <${graph}> .\n`,
    )
  } catch {
    return []
  }
}
