import type { Sentence } from '../document/article.js'
import { root, type WordTrie } from '../ontology/wordTrie.js'
import { foldWidth } from '../text/foldWidth.js'
import type { Span } from '../text/span.js'
import { depths, findBrackets } from './brackets.js'
import { findCountedLists } from './countedLists.js'
import type { Act, ParsedSentence } from './parsedSentence.js'
import type { Token, Tokenizer } from './tokenizer.js'

/** Word classes that the parser itself reads; all others only matter to rules. */
export interface Cues {
  /** Every word of a class that a phrase rule asks for, with those classes. */
  readonly verbs: WordTrie<string>
  /** Words that may separate two verbs of one clause: 并, 同时, 大力 … */
  readonly conjunctions: WordTrie<string>
  /** Words that take back what their clause says: 不得, 防止 … */
  readonly negation: RegExp
  /** 500万元 in 投入500万元设立…. */
  readonly sum: RegExp
  /** Verbs that give way to any other verb of their clause (通过…建立…). */
  readonly weak: string
  /** Verbs that make something a programme. */
  readonly act: string
}

/** Tokens, brackets, clauses and cue verbs of one sentence. */
export function parseSentence(
  sentence: Sentence,
  index: number,
  tokenizer: Tokenizer,
  cues: Cues,
): ParsedSentence {
  const text = foldWidth(sentence.passage.text)
  const tokens = splitAdverbs(tokenizer.cut(text), cues)
  const tokenStarts = new Uint8Array(text.length + 1)
  const tokenAt = new Uint32Array(text.length + 1)
  for (let index = 0, at = 0; index < tokens.length; index++) {
    const end = tokens[index]?.end ?? at
    tokenStarts[at] = 1
    while (at < end) tokenAt[at++] = index
  }
  tokenStarts[text.length] = 1
  tokenAt[text.length] = tokens.length
  const brackets = findBrackets(text)
  const depth = depths(text.length, brackets)
  const clauses = splitClauses(text, depth)
  const counted = findCountedLists(text, brackets, depth, clauses)
  const words = { tokens, tokenStarts, tokenAt, depth, counted }
  const acts: Act[] = []
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at]
    if (clause) findActs(text, clause, at, words, cues, acts)
  }
  return { sentence, index, text, tokens, tokenStarts, tokenAt, brackets, depth, clauses, acts }
}

/** The words with 全面推行 as two of them: what comes before a verb is none of it. */
function splitAdverbs(tokens: readonly Token[], cues: Cues): readonly Token[] {
  let split: Token[] | undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    const { start, end, word } = token
    const length = word.length < 2 ? 0 : adverbLength(word, cues)
    if (length === 0) split?.push(token)
    else {
      split ??= tokens.slice(0, at)
      split.push({ start, end: start + length, word: word.slice(0, length), tag: 'd' })
      split.push({ start: start + length, end, word: word.slice(length), tag: 'v' })
    }
  }
  return split ?? tokens
}

/** Length of the shortest adverb that all the rest of the word is a verb after; 0 if none. */
function adverbLength(word: string, { conjunctions, verbs }: Cues): number {
  let node = conjunctions.next(root, word, 0)
  for (let end = 1; node !== 0 && end < word.length; node = conjunctions.next(node, word, end++)) {
    if (conjunctions.valuesAt(node) && verbs.longestAt(word, end)?.end === word.length) return end
  }
  return 0
}

const clauseEnd = /[,;:。!?…]/g

function splitClauses(text: string, depth: Uint8Array): Span[] {
  const clauses: Span[] = []
  let start = 0
  clauseEnd.lastIndex = 0
  while (start < text.length) {
    const end = clauseEnd.exec(text)?.index ?? text.length
    if (end < text.length && depth[end]) continue
    if (start < end) clauses.push({ start, end })
    start = end + 1
  }
  return clauses
}

interface Words {
  readonly tokens: readonly Token[]
  readonly tokenStarts: Uint8Array
  readonly tokenAt: Uint32Array
  readonly depth: Uint8Array
  readonly counted: readonly Span[]
}

interface Verb extends Span {
  /** Where the first of several adjacent verbs ends. */
  readonly firstEnd: number
  readonly classes: readonly string[]
}

/** Adds the acts of a clause to `acts`. */
function findActs(text: string, clause: Span, index: number, words: Words, cues: Cues, acts: Act[]): void {
  const accepted = acceptVerbs(text, findVerbs(text, clause, words, cues), words, cues)
  for (let at = 0; at < accepted.length; at++) {
    const verb = accepted[at]
    if (!verb) continue
    const { start, end: verbEnd, firstEnd, classes } = verb
    const next = accepted[at + 1]
    const end = next ? endBefore(text, next.start, words, cues) : beforeDash(text, verbEnd, clause.end, words)
    // 健全推进机制: the second verb belongs to the object where nothing but a head noun would be left of it.
    const from = end - verbEnd <= 3 || isListOfDeeds(text, verbEnd, end, words) ? firstEnd : verbEnd
    const object = { start: skipParticles(text, from), end }
    if (object.start < object.end) acts.push({ start, end: from, classes, clause: index, object })
  }
}

/** The verbs of a clause that govern something, those that stand side by side as one. */
function acceptVerbs(text: string, verbs: readonly Verb[], words: Words, cues: Cues): Verb[] {
  const accepted: Verb[] = []
  for (const verb of verbs) {
    const last = accepted.at(-1)
    if (last && last.end === verb.start) {
      accepted[accepted.length - 1] = {
        start: last.start,
        end: verb.end,
        // 通过[打造]微基地: a weak verb only leads the one that governs.
        firstEnd: isWeak(last, cues) ? verb.end : last.firstEnd,
        classes: [...new Set([...verb.classes, ...last.classes.filter((name) => name !== cues.weak)])],
      }
    } else if (
      last &&
      !isWeak(verb, cues) &&
      (isVerb(words, last.end, verb.start) || cues.sum.test(text.slice(last.end, verb.start)))
    ) {
      // 创新发展构建…体系, 投入500万元设立…资金: what stands between two verbs is no object of the first.
      accepted[accepted.length - 1] = verb
    } else if (!last || isWeak(last, cues) || (!isWeak(verb, cues) && isSeparated(text, verb, words, cues))) {
      accepted.push(verb)
    }
  }
  return accepted
}

/** What follows a verb that is used as a noun (项目建设、…) or makes its object a mere comparison (打造成“传声筒”). */
const noObject = /^(?:[、的暨”)]|成为|成“|为“)/
/** The same as words of their own: 推进中, 推进和…, but 完善中药材体系, 建设和美小院. */
const afterNoun = /^(?:[和与及等中后上时者]|以及)$/

/** 不包括, 未开展 */
const notDone = /[不未没]/

function wordAt({ tokens, tokenAt }: Words, at: number): string {
  return tokens[tokenAt[at] ?? tokens.length]?.word ?? ''
}

function isVerb({ tokens, tokenAt }: Words, start: number, end: number): boolean {
  const token = tokens[tokenAt[start] ?? 0]
  return token?.start === start && token.end === end && token.tag.startsWith('v')
}

/** A weak verb, whatever else it is, but for one that makes something itself (优化). */
function isWeak({ classes }: Verb, { weak, act }: Cues): boolean {
  return classes.includes(weak) && !classes.includes(act)
}

/** Cue words outside brackets that begin and end with a token, longest first, none overlapping. */
function findVerbs(text: string, clause: Span, words: Words, cues: Cues): Verb[] {
  const verbs: Verb[] = []
  const isWord = (end: number): boolean => words.tokenStarts[end] === 1 && end <= clause.end
  for (let at = clause.start; at < clause.end; at++) {
    if (words.tokenStarts[at] !== 1 || words.depth[at] !== 0) continue
    if (words.counted.length > 0 && words.counted.some(({ start, end }) => start <= at && at < end)) continue
    const found = cues.verbs.longestAt(text, at, isWord)
    // A verb at the very end of its clause has no object: it is the head of the phrase before it (…队伍建设).
    if (!found || cues.negation.test(text.slice(clause.start, at))) continue
    const { end, values } = found
    if (
      end === clause.end ||
      noObject.test(text.slice(end, end + 2)) ||
      afterNoun.test(wordAt(words, end)) ||
      notDone.test(text.charAt(at - 1))
    )
      continue
    verbs.push({ start: at, end, firstEnd: end, classes: values })
    at = end - 1
  }
  return verbs
}

function isSeparated(text: string, verb: Verb, words: Words, cues: Cues): boolean {
  return text.charAt(verb.start - 1) === '、' || endBefore(text, verb.start, words, cues) < verb.start
}

/** `end` less the conjunctions and adverbs that stand right before it. */
function endBefore(text: string, end: number, words: Words, cues: Cues): number {
  for (let before = 6; before > 0; before--) {
    const start = end - before
    if (words.tokenStarts[start] === 1 && cues.conjunctions.longestAt(text, start, (at) => at === end)) {
      return endBefore(text, start, words, cues)
    }
  }
  return text.charAt(end - 1) === '、' ? end - 1 : end
}

/** 通过[完善一套制度]、[讲授一堂课]等“两个一”: where most others of a counted list begin with a verb, its first item does too. */
function isListOfDeeds(
  text: string,
  from: number,
  end: number,
  { counted, tokens, tokenAt }: Words,
): boolean {
  const list = counted.find((one) => from < one.start && one.end <= end)
  let deeds = 0
  for (let at = list?.start ?? 0; list && at < list.end; at = nextItem(text, at, list.end)) {
    const token = tokens[tokenAt[at] ?? 0]
    const isDeed = token?.tag === 'v' && !/[、“]/.test(text.charAt(token.end))
    deeds += isDeed ? 1 : -1
  }
  return deeds > 0
}

function nextItem(text: string, at: number, end: number): number {
  const comma = text.indexOf('、', at)
  return comma < 0 ? end : comma + 1
}

/** 提出“甲乙”思路——做好…: what a dash begins explains the object. */
function beforeDash(text: string, from: number, end: number, { depth }: Words): number {
  const dash = text.indexOf('——', from)
  return dash > from && dash < end && depth[dash] === 0 ? dash : end
}

function skipParticles(text: string, start: number): number {
  return '了好起出到'.includes(text.charAt(start)) ? start + 1 : start
}
