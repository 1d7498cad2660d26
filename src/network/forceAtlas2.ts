import { QuadTree } from './quadTree.js'

/** Nodes that are laid out, by their number: where they are, and how hard they push others away. */
export interface Bodies {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly mass: Float32Array
}

export interface ForceSettings {
  readonly rounds: number
  readonly gravity: number
  /** How strongly nodes repel each other. */
  readonly scaling: number
  /** What nodes' speed is divided by. */
  readonly slowDown: number
  /** Far nodes repel as one: the width of their square in its distance. Without it each repels each. */
  readonly theta?: number
}

type Pairs = readonly (readonly [number, number])[]

/**
 * Moves bodies by ForceAtlas2 (Jacomy et al. 2014) with strong gravity, as graphology-layout-forceatlas2 does, whose
 * positions these are to the bit where each repels each; of far nodes its tree took four times as long as this one.
 */
export function forceAtlas2(bodies: Bodies, edges: Pairs, settings: ForceSettings): void {
  const { rounds, theta } = settings
  const forces = new Forces(bodies.x.length)
  const tree = theta === undefined ? undefined : new QuadTree(bodies, theta)
  for (let round = 0; round < rounds; round++) {
    forces.next()
    if (tree) repelByTree(tree, bodies, forces, settings)
    else repelAll(bodies, forces, settings)
    gravitate(bodies, forces, settings)
    attract(bodies, forces, edges)
    move(bodies, forces, settings)
  }
}

/** What pulls at each body in this round and did in the last. */
class Forces {
  dx: Float32Array
  dy: Float32Array
  lastDx: Float32Array
  lastDy: Float32Array
  /** How far each body's speed has settled. */
  readonly convergence: Float32Array

  constructor(order: number) {
    this.dx = new Float32Array(order)
    this.dy = new Float32Array(order)
    this.lastDx = new Float32Array(order)
    this.lastDy = new Float32Array(order)
    this.convergence = new Float32Array(order).fill(1)
  }

  next(): void {
    ;[this.dx, this.lastDx] = [this.lastDx.fill(0), this.dx]
    ;[this.dy, this.lastDy] = [this.lastDy.fill(0), this.dy]
  }

  add(body: number, dx: number, dy: number): void {
    this.dx[body] = (this.dx[body] ?? 0) + dx
    this.dy[body] = (this.dy[body] ?? 0) + dy
  }
}

function repelByTree(tree: QuadTree, { mass }: Bodies, forces: Forces, { scaling }: ForceSettings): void {
  tree.build()
  for (let body = 0; body < mass.length; body++) {
    const { dx, dy } = tree.repulsionOf(body)
    const own = scaling * (mass[body] ?? 0)
    forces.add(body, dx * own, dy * own)
  }
}

function repelAll({ x, y, mass }: Bodies, forces: Forces, { scaling }: ForceSettings): void {
  for (let a = 0; a < mass.length; a++) {
    for (let b = 0; b < a; b++) {
      const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
      const distance = Math.sqrt(dx * dx + dy * dy)
      if (distance === 0) continue
      const factor = (scaling * (mass[a] ?? 0) * (mass[b] ?? 0)) / distance / distance
      forces.add(a, dx * factor, dy * factor)
      forces.add(b, -dx * factor, -dy * factor)
    }
  }
}

/** Towards the middle, the stronger the farther. */
function gravitate({ x, y, mass }: Bodies, forces: Forces, { gravity, scaling }: ForceSettings): void {
  for (let body = 0; body < mass.length; body++) {
    const factor = scaling * (mass[body] ?? 0) * (gravity / scaling)
    forces.add(body, -(x[body] ?? 0) * factor, -(y[body] ?? 0) * factor)
  }
}

function attract({ x, y }: Bodies, forces: Forces, edges: Pairs): void {
  for (const [a, b] of edges) {
    const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
    forces.add(a, -dx, -dy)
    forces.add(b, dx, dy)
  }
}

/** A body that swings to and fro is slowed down, one that is drawn one way is not. */
function move({ x, y, mass }: Bodies, forces: Forces, { slowDown }: ForceSettings): void {
  for (let body = 0; body < mass.length; body++) {
    const [dx, dy] = [forces.dx[body] ?? 0, forces.dy[body] ?? 0]
    const [lastDx, lastDy] = [forces.lastDx[body] ?? 0, forces.lastDy[body] ?? 0]
    const swinging = (mass[body] ?? 0) * length(lastDx - dx, lastDy - dy)
    const traction = length(lastDx + dx, lastDy + dy) / 2
    const settling = 1 + Math.sqrt(swinging)
    const speed = ((forces.convergence[body] ?? 0) * Math.log(1 + traction)) / settling
    forces.convergence[body] = Math.min(1, Math.sqrt((speed * (dx * dx + dy * dy)) / settling))
    x[body] = (x[body] ?? 0) + dx * (speed / slowDown)
    y[body] = (y[body] ?? 0) + dy * (speed / slowDown)
  }
}

/** Not `Math.hypot`, which rounds otherwise and takes several times as long. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y)
}
