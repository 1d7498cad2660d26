import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuadTree } from '../../src/network/quadTree.js'

type Body = readonly [x: number, y: number, mass: number]

const anyBody = fc.tuple(
  fc.integer({ min: -99, max: 99 }),
  fc.integer({ min: -99, max: 99 }),
  fc.integer({ min: 1, max: 9 }),
)

function repulsions(bodies: readonly Body[], theta: number): { readonly dx: number; readonly dy: number }[] {
  const columns = [0, 1, 2].map((column) => Float32Array.from(bodies, (body) => body[column] ?? 0))
  const [x, y, mass] = columns as [Float32Array, Float32Array, Float32Array]
  const tree = new QuadTree({ x, y, mass }, theta)
  tree.build()
  // A second time: nothing of the first is left.
  tree.build()
  return bodies.map((_, at) => tree.repulsionOf(at))
}

/** Each by each. */
function exactly(bodies: readonly Body[]): { readonly dx: number; readonly dy: number }[] {
  return bodies.map(([x, y]) => {
    let [dx, dy] = [0, 0]
    for (const [otherX, otherY, mass] of bodies) {
      const squared = (x - otherX) ** 2 + (y - otherY) ** 2
      if (squared === 0) continue
      dx += ((x - otherX) * mass) / squared
      dy += ((y - otherY) * mass) / squared
    }
    return { dx, dy }
  })
}

test('where no square is far each body repels each, those at one place apart', () => {
  fc.assert(
    fc.property(fc.array(anyBody, { minLength: 1, maxLength: 60 }), (bodies) => {
      const exact = exactly(bodies)
      for (const [at, { dx, dy }] of repulsions(bodies, 0.001).entries()) {
        expect(dx).toBeCloseTo(exact[at]?.dx ?? Number.NaN, 6)
        expect(dy).toBeCloseTo(exact[at]?.dy ?? Number.NaN, 6)
      }
    }),
  )
})

test('far squares repel about as their bodies do', () => {
  const bodies = Array.from({ length: 500 }, (_, at): Body => {
    const [radius, angle] = [10 * Math.sqrt(at), at * 2.4]
    return [radius * Math.cos(angle), radius * Math.sin(angle), 1 + (at % 5)]
  })
  const exact = exactly(bodies)
  let [off, all] = [0, 0]
  for (const [at, { dx, dy }] of repulsions(bodies, 1.5).entries()) {
    const { dx: x = 0, dy: y = 0 } = exact[at] ?? {}
    off += Math.hypot(dx - x, dy - y)
    all += Math.hypot(x, y)
  }
  expect(off / all).toBeLessThan(0.1)
})

test('bodies closer to each other than squares are divided end the division', () => {
  const near: Body[] = [
    [0, 0, 1],
    [1e-30, 0, 1],
    [1e-30, 0, 1],
    [100, 100, 1],
  ]
  expect(repulsions(near, 1.5)).toHaveLength(4)
  expect(
    repulsions(
      [
        [3, 3, 1],
        [3, 3, 1],
      ],
      1.5,
    ),
  ).toEqual([
    { dx: 0, dy: 0 },
    { dx: 0, dy: 0 },
  ])
})
