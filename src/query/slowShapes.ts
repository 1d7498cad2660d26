import { shortHash } from '../text/hash.js'
import { tokensOf } from './tokens.js'

/** Which forms of queries have lately taken long, so that the next of their kind takes no quick place. */
export interface SlowShapes {
  readonly has: (shape: string) => boolean
  readonly add: (shape: string) => void
  readonly delete: (shape: string) => void
}

/** Remembers `most` shapes, the latest. */
export function createSlowShapes(most = 1_000): SlowShapes {
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
