import type { Range } from '../src/model.js'
import type { Network } from '../src/network/network.js'
import { shelfOf } from './shelf.js'

/** Ends a sentence, with the marks that close what it ends; a line that ends otherwise is a heading or caption. */
const ending = /[。！？!?；;][”’」』）)》]*|\n+/gu

/** The sentences of a text, in code points. */
export function sentencesOf(text: string): readonly Range[] {
  const sentences: Range[] = []
  let [at, start] = [0, 0]
  const close = (from: number, to: number, isSentence: boolean) => {
    const words = text.slice(from, to)
    const length = [...words].length
    const [before, after] = [
      [...(/^\s*/u.exec(words)?.[0] ?? '')].length,
      [...(/\s*$/u.exec(words)?.[0] ?? '')].length,
    ]
    if (isSentence && /\p{Script=Han}/u.test(words))
      sentences.push({ start: at + before, end: at + length - after })
    at += length
  }
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length
    close(start, end, match[0].trim() !== '')
    start = end
  }
  return sentences
}

/** How many statements of an article each sentence gave. */
export function yieldOf(network: Network, article: string, sentences: readonly Range[]): readonly number[] {
  const counts = sentences.map(() => 0)
  const count = (ranges: readonly Range[]) => {
    for (const { start, end } of ranges) {
      for (let index = firstAfter(sentences, start); index < sentences.length; index++) {
        const sentence = sentences[index]
        if (!sentence || sentence.start >= end) break
        counts[index] = (counts[index] ?? 0) + 1
      }
    }
  }
  const { nodesOf, edgesOf } = shelfOf(network)
  for (const edge of edgesOf(article)) count(network.getEdgeAttribute(edge, 'ranges'))
  for (const node of nodesOf(article)) {
    for (const literal of network.getNodeAttribute(node, 'literals'))
      if (literal.article === article) count(literal.ranges)
  }
  return counts
}

/** Index of the first sentence that ends after a place. */
function firstAfter(sentences: readonly Range[], place: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
