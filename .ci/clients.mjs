// Clients that others wrote, against `mailuo serve` of graph/: `node .ci/clients.mjs roqet`, `rdflib PYTHON`, `comunica FOLDER`
// (that @comunica/query-sparql is installed in). And our own
// commands against a server that others wrote: `node .ci/clients.mjs virtuoso`. Needs a build; any difference is an error.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Store } from 'n3'
import { connectEndpoint } from '../dist/query/endpoint.js'
import { EnginePool } from '../dist/query/enginePool.js'
import { fillQuestion, loadQuestions } from '../dist/query/questions.js'

const project = fileURLToPath(new URL('..', import.meta.url))
const graph = join(project, 'graph/graph.nq')
const scratch = mkdtempSync(join(tmpdir(), 'mailuo-clients-'))
const query = `PREFIX pao: <https://example.org/mailuo/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?label { ?zone a pao:PilotZone ; skos:prefLabel ?label } ORDER BY ?label`
const labels = ['峨眉山市人才先行区', '犍为县人才先行区']

/** Gives `visit` the address of the endpoint of a started server; then it has to end well. */
async function whileServed(visit) {
  const args = ['src/cli/mailuo.mjs', 'serve', '--data', 'graph', '--port', '0']
  const server = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await once(server.stdout, 'data')
  try {
    await visit(`${String(address).trim()}sparql`)
  } finally {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    assert.equal((await ended)[0], 0)
  }
}

function askWithRoqet(endpoint) {
  const said = execFileSync('roqet', ['-q', '-p', endpoint, '-e', query, '-r', 'csv'], { encoding: 'utf8' })
  assert.deepEqual(said.trim().split(/\r?\n/u), ['label', ...labels])
}

function askWithRdflib(endpoint, python) {
  const program = `
import sys
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
store = Graph(SPARQLStore(sys.argv[1]))
for row in store.query(sys.argv[2]): print(row.label)
`
  const said = execFileSync(python, ['-c', program, endpoint, query], { encoding: 'utf8' })
  assert.deepEqual(said.trim().split('\n'), labels)
  const wrapped = `
import sys
from SPARQLWrapper import SPARQLWrapper, JSON, POST
client = SPARQLWrapper(sys.argv[1]); client.setQuery(sys.argv[2]); client.setReturnFormat(JSON); client.setMethod(POST)
for row in client.query().convert()["results"]["bindings"]: print(row["label"]["value"])
`
  const again = execFileSync(python, ['-c', wrapped, endpoint, query], { encoding: 'utf8' })
  assert.deepEqual(again.trim().split('\n'), labels)
}

/** A query over two endpoints at once has the rows that ours has over the one graph. */
async function askWithComunica(folder) {
  const { QueryEngine } = await import(
    createRequire(join(folder, 'any.js')).resolve('@comunica/query-sparql')
  )
  const comunica = new QueryEngine()
  const ours = new EnginePool([readFileSync(graph)], { quickPlaces: 1 })
  const prefixes =
    'PREFIX pao: <https://example.org/mailuo/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>'
  const [one, two] = [
    '?zone a pao:PilotZone ; skos:prefLabel ?label .',
    '?zone pao:locatedIn ?place . ?place skos:prefLabel ?where .',
  ]
  const rows = async (sparql, sources) => {
    const bindings = await (await comunica.queryBindings(sparql, { sources })).toArray()
    return bindings.map((row) => `label=${row.get('label').value} where=${row.get('where').value}`).sort()
  }
  try {
    const expected = await rowsOf(ours, `${prefixes} SELECT DISTINCT ?label ?where { ${one} ${two} }`)
    assert.ok(expected.length > 0)
    await whileServed((first) =>
      whileServed(async (second) => {
        // A source of its own for what asks others: an endpoint would be sent the whole query, and refuses SERVICE.
        const sources = [first, second].map((value) => ({ type: 'sparql', value }))
        const joined = `${prefixes} SELECT DISTINCT ?label ?where { SERVICE <${first}> { ${one} } SERVICE <${second}> { ${two} } }`
        assert.deepEqual(await rows(joined, [new Store()]), expected)
        assert.deepEqual(
          await rows(`${prefixes} SELECT DISTINCT ?label ?where { ${one} ${two} }`, sources),
          expected,
        )
      }),
    )
  } finally {
    ours.stop()
  }
}

/** Every question has the same rows in Virtuoso as in our own engine. */
async function askVirtuoso() {
  const [sql, http] = [await freePort(), await freePort()]
  copyFileSync(graph, join(scratch, 'graph.nq'))
  writeFileSync(
    join(scratch, 'virtuoso.ini'),
    `[Database]\nDatabaseFile = v.db\nErrorLogFile = v.log\nLockFile = v.lck\nTransactionFile = v.trx\nxa_persistent_file = v.pxa
[TempDatabase]\nDatabaseFile = t.db\nTransactionFile = t.trx
[Parameters]\nServerPort = 127.0.0.1:${sql}\nNumberOfBuffers = 20000\nMaxDirtyBuffers = 15000\nDirsAllowed = ${scratch}
[HTTPServer]\nServerPort = 127.0.0.1:${http}\n[SPARQL]\nResultSetMaxRows = 1000000\n`,
  )
  const server = spawn('virtuoso-t', ['+foreground', '+configfile', join(scratch, 'virtuoso.ini')], {
    cwd: scratch,
    stdio: 'ignore',
  })
  const ours = new EnginePool([readFileSync(graph)], { quickPlaces: 1 })
  const url = `http://127.0.0.1:${http}/sparql`
  const theirs = connectEndpoint(url)
  try {
    await until(() => fetch(url).then(({ ok }) => ok))
    const input = `ld_dir('${scratch}', 'graph.nq', 'urn:none');\nrdf_loader_run();\ncheckpoint;\n`
    execFileSync('isql-vt', [`127.0.0.1:${sql}`, 'dba', 'dba'], {
      input,
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    for (const question of loadQuestions(join(project, 'ontology'))) {
      const sparql = fillQuestion(question, new Map())
      assert.deepEqual(await rowsOf(theirs, sparql), await rowsOf(ours, sparql), question.name)
    }
    const regex = 'SELECT ?l { ?x rdfs:label ?l FILTER(REGEX(?l, "峨眉.*先行区")) }'
    const counts = [(await rowsOf(ours, regex)).length, (await rowsOf(theirs, regex)).length]
    console.log(`a Chinese regular expression with .* finds ${counts[0]} here and ${counts[1]} in Virtuoso`)
  } finally {
    ours.stop()
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
}

async function rowsOf(engine, sparql) {
  const { results } = JSON.parse(new TextDecoder().decode(await engine.ask({ sparql, format: 'json' })))
  const rows = results.bindings.map((row) =>
    Object.entries(row).map(([name, { value }]) => `${name}=${value}`),
  )
  return rows.map((row) => row.sort().join(' ')).sort()
}

async function until(isSo) {
  for (let n = 0; n < 120; n++) {
    if (await isSo().catch(() => false)) return
    await setTimeout(500)
  }
  throw new Error('Virtuoso does not answer')
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

const [client, where = 'python3'] = process.argv.slice(2)
try {
  if (client === 'roqet') await whileServed(askWithRoqet)
  else if (client === 'rdflib') await whileServed((endpoint) => askWithRdflib(endpoint, where))
  else if (client === 'comunica') await askWithComunica(where)
  else if (client === 'virtuoso') await askVirtuoso()
  else throw new Error('Name roqet, rdflib, comunica or virtuoso')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
