import { shortHash } from '../text/hash.js'
import { tokensOf } from './tokens.js'

/** Forms of queries of which something is known. */
export interface QueryShapes {
  readonly has: (shape: string) => boolean
  readonly add: (shape: string) => void
  readonly delete: (shape: string) => void
}

/** Remembers `most` shapes, those that were added last; one that is added again counts as new. */
export function createShapes(most = 1_000): QueryShapes {
  const shapes = new Set<string>()
  return {
    has: (shape) => shapes.has(shape),
    add: (shape) => {
      shapes.delete(shape)
      shapes.add(shape)
      const [oldest] = shapes
      if (shapes.size > most && oldest !== undefined) shapes.delete(oldest)
    },
    delete: (shape) => {
      shapes.delete(shape)
    },
  }
}

/** The form of a query: its words and variables without what is filled in (strings, numbers, IRIs, local names). */
export function queryShape(sparql: string): string {
  const tokens = tokensOf(sparql)
  const words = tokens.map(({ text }, index) => {
    if (/^["'<].|^[+-]?\d/su.test(text)) return '_'
    return tokens[index - 1]?.text === ':' ? '_' : text.replace(/^[?$].*/su, '?')
  })
  // 12.5 is three tokens.
  return shortHash(words.join(' ').toLowerCase().replaceAll('_ . _', '_'))
}
