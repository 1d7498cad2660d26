// How fast our writers turn quads into text beside n3's bare StreamWriter in the same run, and how much memory they
// take for 100,000 and for 1,000,000 quads. Both declare the same prefixes and write the same text. Memory is measured
// with a small young generation, so that it counts what is kept and not what is yet to be collected. Needs a build (npm run bench makes one). Each figure is of a process of its
// own; `node tests/bench/writing.mjs WRITER FORMAT QUADS` is one of them and prints seconds and peak memory in MiB.
import { execFileSync } from 'node:child_process'
import { DataFactory, StreamWriter } from 'n3'
import { writeRdf } from '../../dist/rdf/writeRdf.js'
import { prefixes } from '../../dist/vocabulary/namespaces.js'

const { namedNode, literal, quad, defaultGraph } = DataFactory
const base = 'https://example.org/mailuo/'
const pao = (name) => namedNode(`https://example.org/mailuo/ontology#${name}`)
const skos = namedNode('http://www.w3.org/2004/02/skos/core#prefLabel')
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
const perArticle = 500

/** Quads such as articles give, article by article, subjects together; in one graph where the format has no other. */
function* quadsOf(count, format) {
  for (let at = 0; at < count; at += 5) {
    const article = Math.floor(at / perArticle)
    const graph = format === 'nquads' ? namedNode(`${base}article/${article}`) : defaultGraph()
    const node = namedNode(`${base}programme/${at.toString(16).padStart(16, '0')}`)
    yield quad(node, type, pao('Programme'), graph)
    yield quad(node, skos, literal(`“雁归”计划${at}`, 'zh'), graph)
    yield quad(node, pao('kind'), pao('Plan'), graph)
    yield quad(
      node,
      pao('count'),
      literal(String(at), namedNode('http://www.w3.org/2001/XMLSchema#integer')),
      graph,
    )
    yield quad(node, pao('undertakenBy'), namedNode(`${base}organization/${article}`), graph)
  }
}

const n3Name = { nquads: 'N-Quads', turtle: 'Turtle' }
const writers = {
  *mailuo(quads, format) {
    yield* writeRdf(quads, format)
  },
  async *n3(quads, format) {
    const stream = new StreamWriter({ format: n3Name[format], prefixes })
    const fed = (async () => {
      for (const quad of quads) {
        if (!stream.write(quad)) await new Promise((resolve) => stream.once('drain', resolve))
      }
      stream.end()
    })()
    yield* stream
    await fed
  },
}

async function measure(writer, format, count) {
  const start = performance.now()
  let length = 0
  for await (const piece of writers[writer](quadsOf(count, format), format)) length += piece.length
  const seconds = (performance.now() - start) / 1000
  return { length, seconds, peak: process.resourceUsage().maxRSS / 1024 }
}

function inProcess(flags, ...args) {
  const command = [...flags, process.argv[1], ...args.map(String)]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }))
}

const frugal = ['--max-semi-space-size=1']
const [writer, format, count] = process.argv.slice(2)
if (writer) console.log(JSON.stringify(await measure(writer, format, Number(count))))
else {
  console.log('1,000,000 quads  mailuo q/s     n3 q/s  ratio  peak at 100,000  at 1,000,000  ratio')
  for (const name of ['nquads', 'turtle']) {
    const rounds = [1, 2, 3].map(() => [inProcess([], 'mailuo', name, 1e6), inProcess([], 'n3', name, 1e6)])
    for (const [own, other] of rounds) if (own.length !== other.length) throw new Error(`${name}: two texts`)
    const best = (at) => Math.min(...rounds.map((round) => round[at].seconds))
    const rate = (seconds) => `${Math.round(1e3 / seconds)}k`.padStart(10)
    const [small, large] = [1e5, 1e6].map((count) => inProcess(frugal, 'mailuo', name, count).peak)
    const ratio = (best(1) / best(0)).toFixed(2)
    const peaks = `${small.toFixed(0).padStart(11)} MiB  ${large.toFixed(0).padStart(8)} MiB  ${(large / small).toFixed(2)}`
    console.log(`${name.padEnd(15)}  ${rate(best(0))} ${rate(best(1))}  ${ratio.padStart(5)}  ${peaks}`)
  }
}
