// What the network's measures and its layout take as it grows, in a process each, and each size's cost a node beside the
// smallest's: they are bounded where that falls. Needs a build. `node tests/bench/network.mjs 1000 100000` names the sizes.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [only, ...named] = process.argv.slice(2)
const columns = (...values) => console.log(values.map((value) => String(value).padStart(12)).join(''))

/** Places that run programmes of a few hundred kinds of people, two to three edges a node, as graphs of policy have them. */
function madeGraph(order) {
  let state = 7
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const entities = Array.from({ length: order }, (_, at) => {
    const name = at % 20 === 0 ? 'Place' : at % 20 < 4 ? 'Group' : 'Programme'
    return {
      id: `${name.toLowerCase()}/${String(at).padStart(7, '0')}`,
      class: name,
      label: `${at}号`,
      altLabels: [],
    }
  })
  const near = (at) => Math.max(0, Math.min(order - 1, at - 100 + random(200)))
  const statements = entities.flatMap(({ id: subject }, at) =>
    [near(at), near(at), random(order / 50)].map((object, number) => ({
      article: 'article/0',
      subject,
      claim: { predicate: ['undertakenBy', 'targets', 'partner'][number], object: entities[object].id },
      evidence: [{ start: 0, end: 1 }],
      rule: 'r',
    })),
  )
  return { articles: [], entities, mentions: [], statements }
}

if (only === '--one') {
  const { toNetwork } = await import('../../dist/network/toNetwork.js')
  const { layoutNetwork } = await import('../../dist/network/layoutNetwork.js')
  const graph = madeGraph(Number(named[0]))
  const began = performance.now()
  const network = toNetwork(graph)
  const measured = performance.now()
  layoutNetwork(network)
  const done = performance.now()
  const { order, size } = network
  console.log(JSON.stringify({ order, size, measures: measured - began, layout: done - measured }))
} else {
  const sizes = only === undefined ? [1_000, 10_000, 100_000] : [only, ...named].map(Number)
  const script = fileURLToPath(import.meta.url)
  let first
  columns('nodes', 'edges', 'measures s', 'layout s', 'cost a node')
  for (const size of sizes) {
    const said = execFileSync(process.execPath, [script, '--one', String(size)], { encoding: 'utf8' })
    const { order, size: edges, measures, layout } = JSON.parse(said)
    const cost = (measures + layout) / order
    first ??= cost
    const seconds = [measures, layout].map((milliseconds) => (milliseconds / 1000).toFixed(1))
    columns(order, edges, ...seconds, (cost / first).toFixed(2))
  }
}
