import { MultiDirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import FA2Layout from 'graphology-layout-forceatlas2/worker'
import type { Network } from '../src/network/network.js'

const longest = 5000
const beat = 250
/** Settled: in a beat, nodes move by less than this share of the graph's radius. */
const stillness = 0.004

/**
 * Runs ForceAtlas2 in a worker on a detached copy, for drawing each of its steps would slow it down, and copies the
 * positions into `drawn` now and then; only once, at the end, where `calm`. Returns what stops it.
 */
export function relayout(drawn: Network, calm: boolean, done: () => void): () => void {
  const copy = new MultiDirectedGraph()
  drawn.forEachNode((node, { x = 0, y = 0 }) => copy.addNode(node, { x, y }))
  drawn.forEachEdge((_, __, source, target) => copy.addEdge(source, target))
  const layout = new FA2Layout(copy, { settings: forceAtlas2.inferSettings(copy) })
  const started = performance.now()
  let last = positions(copy)
  const stop = () => {
    clearInterval(timer)
    layout.kill()
    done()
  }
  const timer = setInterval(() => {
    const now = positions(copy)
    const isSettled = moved(last, now) < stillness && performance.now() - started > 1000
    const isOver = isSettled || performance.now() - started > longest
    last = now
    if (!calm || isOver) {
      drawn.updateEachNodeAttributes((node, attributes) => {
        const [x, y] = now.get(node) ?? [0, 0]
        return { ...attributes, x, y }
      })
    }
    if (isOver) stop()
  }, beat)
  layout.start()
  return stop
}

type Positions = ReadonlyMap<string, readonly [number, number]>

function positions(graph: MultiDirectedGraph): Positions {
  return new Map(graph.mapNodes((node, { x, y }) => [node, [Number(x), Number(y)]]))
}

/** The mean way between two beats as a share of the mean distance from the origin. */
function moved(before: Positions, after: Positions): number {
  let [way, radius] = [0, 0]
  for (const [node, [x, y]] of after) {
    const [x0, y0] = before.get(node) ?? [x, y]
    way += Math.hypot(x - x0, y - y0)
    radius += Math.hypot(x, y)
  }
  return radius > 0 ? way / radius : 0
}
