import type { Range } from '../src/model.js'
import type { Network } from '../src/network/network.js'
import { shelfOf } from './shelf.js'

/** A run of the text that the same mentions cover, in code points; the innermost node stands first. */
export interface Run extends Range {
  readonly nodes: readonly string[]
}

/** A line of the text, in code points, and how many empty lines stand before it. */
export interface Line extends Range {
  readonly gap: number
}

/** Cuts a text into runs at the bounds of mentions and at `cuts`, without gaps. */
export function toRuns(length: number, mentions: readonly Mention[], cuts: Iterable<number>): readonly Run[] {
  const bounds = new Set([0, length, ...cuts, ...mentions.flatMap(({ start, end }) => [start, end])])
  const sorted = [...bounds].filter((bound) => bound >= 0 && bound <= length).sort((a, b) => a - b)
  const byStart = [...mentions].sort((a, b) => a.start - b.start)
  const runs: Run[] = []
  let open: Mention[] = []
  let next = 0
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1]
    if (end === undefined) break
    open = open.filter((mention) => mention.end > start)
    for (let one = byStart[next]; one && one.start <= start; one = byStart[++next]) {
      if (one.end > start) open.push(one)
    }
    const inner = [...open].sort((a, b) => a.end - a.start - (b.end - b.start))
    runs.push({ start, end, nodes: [...new Set(inner.map(({ node }) => node))] })
  }
  return runs
}

/** A piece of a text that names a node. */
export interface Mention extends Range {
  readonly node: string
}

/** All pieces of an article's text that name a node. */
export function mentionsIn(network: Network, article: string): readonly Mention[] {
  return shelfOf(network)
    .nodesOf(article)
    .flatMap((node) =>
      network
        .getNodeAttribute(node, 'mentions')
        .filter((mention) => mention.article === article)
        .flatMap(({ ranges }) => ranges.map(({ start, end }) => ({ node, start, end }))),
    )
}

/** Where evidence begins or ends in an article, so that marking it cuts no run. */
export function evidenceBounds(network: Network, article: string): readonly number[] {
  return shelfOf(network)
    .edgesOf(article)
    .flatMap((edge) => network.getEdgeAttribute(edge, 'ranges').flatMap(({ start, end }) => [start, end]))
}

/** The lines of a text that hold something. */
export function toLines(characters: readonly string[]): readonly Line[] {
  const lines: Line[] = []
  let [start, gap] = [0, 0]
  for (let at = 0; at <= characters.length; at++) {
    if (at < characters.length && characters[at] !== '\n') continue
    if (characters.slice(start, at).join('').trim() === '') gap++
    else {
      lines.push({ start, end: at, gap })
      gap = 0
    }
    start = at + 1
  }
  return lines
}
