import type { Sentence } from '../document/article.js'
import type { Span } from '../text/span.js'
import type { Bracket } from './brackets.js'
import type { Token } from './tokenizer.js'

/** A cue verb with its object phrase: 深入[实施][习近平…铸魂计划]. Adjacent verbs are one (探索建立). */
export interface Act extends Span {
  /** Word classes of the verb, of all of them where several stand together. */
  readonly classes: readonly string[]
  readonly object: Span
  /** Index of its clause. */
  readonly clause: number
}

/** A sentence as the rules see it. All offsets count UTF-16 units of `text`, which is as long as the passage's. */
export interface ParsedSentence {
  readonly sentence: Sentence
  /** Index in the article. */
  readonly index: number
  /** The passage's text with its width folded and straight quotes paired. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** 1 where a token begins; one entry more than the text is long. */
  readonly tokenStarts: Uint8Array
  /** Index of the token that each unit belongs to; one entry more than the text is long: the number of tokens. */
  readonly tokenAt: Uint32Array
  readonly brackets: readonly Bracket[]
  /** How many brackets hold each unit. */
  readonly depth: Uint8Array
  /** The runs between commas, semicolons and end marks outside brackets. */
  readonly clauses: readonly Span[]
  readonly acts: readonly Act[]
}

/** Index of the first token that begins at `offset` or after it; the number of tokens if none. */
export function tokenIndexFrom({ tokens, tokenAt }: ParsedSentence, offset: number): number {
  const index = tokenAt[offset] ?? tokens.length
  return (tokens[index]?.start ?? offset) < offset ? index + 1 : index
}

/** The tokens that lie in a span. */
export function tokensIn(parsed: ParsedSentence, { start, end }: Span): Token[] {
  return parsed.tokens.slice(tokenIndexFrom(parsed, start), parsed.tokenAt[end])
}

/** The token that begins at `start`. */
export function tokenFrom({ tokens, tokenAt }: ParsedSentence, start: number): Token | undefined {
  const token = tokens[tokenAt[start] ?? tokens.length]
  return token?.start === start ? token : undefined
}

/** The token that ends at `end`. */
export function tokenBefore({ tokens, tokenAt }: ParsedSentence, end: number): Token | undefined {
  const token = end > 0 ? tokens[tokenAt[end - 1] ?? tokens.length] : undefined
  return token?.end === end ? token : undefined
}

/** Whether a token is neither a word nor a number; the segmentation gives marks the tag of words that it doesn't know. */
export function isMark(word: string): boolean {
  return /^[^\p{L}\p{N}]/u.test(word)
}
