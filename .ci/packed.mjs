// What npm would publish, used as a stranger does: packed, installed in an empty folder, a text built, the page and
// the endpoint fetched. Packing builds the program first; installing takes the packages from npm's registry or cache.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'mailuo-packed-'))
const home = join(scratch, 'home')

const text = '清河县深化护林改革\n\n强化护林责任。清河县实施“青禾”护林计划,面向护林员开展培训。\n'
const sparql = 'SELECT ?label { ?p a pao:Programme ; rdfs:label ?label }'

function check(isSo, what) {
  if (!isSo) throw new Error(what)
  console.log(`ok ${what}`)
}

function run(cwd, command, ...args) {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Starts `serve` and gives its address to `visit`; then it has to end well. */
async function whileServed(visit) {
  const bin = join(home, 'node_modules/.bin/mailuo')
  const server = spawn(bin, ['serve', '--data', 'out', '--port', '0'], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'close')
  try {
    const [line] = await Promise.race([once(server.stdout, 'data'), ended.then(() => [''])])
    await visit(String(line).trim())
  } finally {
    server.kill('SIGTERM')
  }
  check((await ended)[0] === 0, 'serve ends well')
}

async function visit(address) {
  check(/^http:\/\/127\.0\.0\.1:\d+\/$/u.test(address), `serve prints its address, ${address}`)
  const page = await (await fetch(address)).text()
  const parts = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(([, part]) => part)
  check(
    parts.some((part) => part.endsWith('.js')),
    `the page names its parts: ${parts.join(', ')}`,
  )
  for (const part of [...parts, 'data/network.json', 'data/manifest.json']) {
    check((await fetch(address + part)).status === 200, `${part} is there`)
  }
  const body = new URLSearchParams({ query: sparql })
  const answer = await fetch(`${address}sparql`, { method: 'POST', body, headers: { accept: 'text/csv' } })
  check((await answer.text()) === 'label\r\n“青禾”护林计划\r\n', 'SPARQL answers')
}

try {
  mkdirSync(home)
  run(project, 'npm', 'pack', '--silent', '--pack-destination', scratch)
  const tarball = readdirSync(scratch).find((name) => name.endsWith('.tgz'))
  run(home, 'npm', 'init', '--yes')
  run(home, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', join(scratch, tarball))
  const files = run(
    join(home, 'node_modules/mailuo'),
    'find',
    '.',
    '-name',
    '*.test.*',
    '-o',
    '-path',
    './seeds',
  )
  check(files === '', 'the package holds no tests and no seeds')
  writeFileSync(join(home, 'a.txt'), text)
  const built = run(home, 'npx', '--no-install', 'mailuo', 'build', 'a.txt', '--out', 'out')
  check(/^out: 1 article, /u.test(built), 'npx mailuo build')
  await whileServed(visit)
  const program =
    "import('mailuo').then(({ loadGraph }) => loadGraph('out')).then(({ graph }) => console.log(graph.articles.length))"
  check(run(home, process.execPath, '-e', program) === '1\n', 'a program imports mailuo')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
