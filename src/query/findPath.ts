import type { KnowledgeGraph, Statement } from '../model.js'

/** A statement on the way from one entity to another; `isForward` where the way goes from its subject to its object. */
export interface Step {
  readonly statement: Statement
  readonly isForward: boolean
}

/**
 * A shortest way between two entities over statements in either direction, the first in the graph's order; undefined
 * where there is none.
 */
export function findPath(graph: KnowledgeGraph, from: string, to: string): Step[] | undefined {
  const steps = stepsByEntity(graph)
  const cameBy = new Map<string, { readonly before: string; readonly step: Step } | undefined>([
    [from, undefined],
  ])
  // A Map goes on to what is set while it is gone through, so this is a queue.
  for (const [entity] of cameBy) {
    if (entity === to) break
    for (const [next, step] of steps.get(entity) ?? []) {
      if (!cameBy.has(next)) cameBy.set(next, { before: entity, step })
    }
  }
  if (!cameBy.has(to)) return undefined
  const path: Step[] = []
  for (let came = cameBy.get(to); came; came = cameBy.get(came.before)) path.unshift(came.step)
  return path
}

function stepsByEntity({ statements }: KnowledgeGraph): Map<string, [string, Step][]> {
  const steps = new Map<string, [string, Step][]>()
  const add = (from: string, to: string, step: Step) => {
    const known = steps.get(from)
    if (known) known.push([to, step])
    else steps.set(from, [[to, step]])
  }
  for (const statement of statements) {
    if (!('object' in statement.claim)) continue
    add(statement.subject, statement.claim.object, { statement, isForward: true })
    add(statement.claim.object, statement.subject, { statement, isForward: false })
  }
  return steps
}
