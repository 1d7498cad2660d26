import type { WordEnds } from '../ontology/wordEnds.js'
import { root } from '../ontology/wordTrie.js'
import type { CompiledEnds } from './endings.js'
import { type Extractor, reads } from './extractor.js'
import { labelOf } from './findByPattern.js'
import { createMention, type Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'

/** Parts of speech that end a name on its left: verb, preposition, conjunction, particle, adverb, pronoun, numeral, mark. */
const boundaryTags = /^(?:v$|p|c|u|d|r|w|y|e|o|m|q|t|ad)/
/** 三大 in 三大主导产业 counts what is no part of a name. */
const counter = /^[二两三四五六七八九十]大$/
/** 由县 in 由县文化馆 is one word to the segmentation. */
const prepositionAndLevel = /^[由在与对向为把将给被让以经][省市县区州旗乡镇村]/
const marks = /[的等\s,.;:。!?、…—“”‘’《》()[\]【】+]/

/** Noun phrases that end in a word of a rule's classes and reach left to the nearest boundary. */
export function findByEnding(parsed: ParsedSentence, extractor: Extractor): Mention[] {
  const { text, sentence } = parsed
  const mentions: Mention[] = []
  // By rule the longest ending at one place.
  const found: CompiledEnds[] = []
  const ends: number[] = []
  let count = 0
  const setEnd = (compiled: CompiledEnds, end: number): void => {
    let at = 0
    while (at < count && found[at] !== compiled) at += 1
    found[at] = compiled
    ends[at] = end
    count = Math.max(count, at + 1)
  }
  for (let start = 0; start < text.length; start++) {
    let end = start
    for (let node = extractor.ends.next(root, text, end); node !== 0; ) {
      end += 1
      const values = extractor.ends.valuesAt(node)
      if (values) for (const compiled of values) setEnd(compiled, end)
      node = extractor.ends.next(node, text, end)
    }
    for (let at = 0; at < count; at++) {
      const compiled = found[at]
      const mention =
        compiled &&
        reads(compiled.rule, sentence.role) &&
        toMention(compiled, parsed, start, ends[at] ?? start)
      if (mention) mentions.push(mention)
    }
    count = 0
  }
  return mentions
}

function toMention(
  compiled: CompiledEnds,
  parsed: ParsedSentence,
  headStart: number,
  end: number,
): Mention | undefined {
  const { rule, not, only, after } = compiled
  if (parsed.tokenStarts[end] !== 1) return undefined
  const start = only ? modifiersStart(only, parsed, headStart) : phraseStart(compiled, parsed, headStart)
  if (headStart - start < rule.min || headStart - start > rule.max) return undefined
  // 33[条重点产业链], 1个[国家级合作社]: a number of things names none of them.
  const counted = rule.class === 'Organization' ? countBefore : digitBefore
  if (counted.test(parsed.text.slice(Math.max(0, start - longestCount), start))) return undefined
  if (compiled.never.has(parsed.text.slice(start, end))) return undefined
  if (!rule.inQuotes && isInnerOfQuote(parsed, start, end)) return undefined
  if (not.longestAt(parsed.text, end, start)) return undefined
  if (after.size > 0 && quality.test(parsed.text.slice(end, end + 2))) return undefined
  if (after.size > 0 && !standsAfter(parsed, start, after)) return undefined
  const { kind } = rule
  return createMention(rule.id, rule.class, labelOf(parsed, start, end), parsed.index, start, end, { kind })
}

/** 工匠 in “燕山工匠”; what begins the quote (“专家人才大走访”) may be meant by itself. */
function isInnerOfQuote({ brackets }: ParsedSentence, start: number, end: number): boolean {
  return brackets.some((one) => one.mark === '“' && one.start + 1 < start && end < one.end)
}

/** Left over words of the classes `only`. */
function modifiersStart(only: WordEnds<string>, { text }: ParsedSentence, from: number): number {
  let start = from
  for (;;) {
    const modifier = only.longestAt(text, start, Math.max(0, start - longestModifier))
    if (!modifier) return start
    start = modifier.start
  }
}

/** 农业[强]、农村[美]: what is said of a thing that no verb singles out. */
const quality = /^[强美富兴旺优活稳绿][、,。;的]/
const digitBefore = /[0-9]$/
const countBefore = /[0-9][余多]?[万]?[余多]?[个家支所处]?$/
/** Length of the longest count that is looked for before a name, in UTF-16 units. */
const longestCount = 5

/** Length of the longest modifier that is looked up, in UTF-16 units. */
const longestModifier = 8

/** Left over tokens until a mark, a boundary part of speech or a stop word. */
function phraseStart({ stops }: CompiledEnds, parsed: ParsedSentence, from: number): number {
  let start = from
  for (let index = tokenIndexBefore(parsed, from); index >= 0; index--) {
    const token = parsed.tokens[index]
    if (
      !token ||
      marks.test(token.word) ||
      counter.test(token.word) ||
      boundaryTags.test(token.tag) ||
      stops.has(token.word)
    )
      break
    if (prepositionAndLevel.test(token.word)) return token.start + 1
    start = token.start
  }
  return start
}

/** Index of the last token that ends at `offset` or before; -1 if none. */
function tokenIndexBefore({ tokenAt }: ParsedSentence, offset: number): number {
  return (tokenAt[offset] ?? 0) - 1
}

/** Whether a cue stands before `start` with nothing but a list of nouns in between: 支持中小微企业和[个体工商户]. */
function standsAfter(parsed: ParsedSentence, start: number, cues: ReadonlySet<string>): boolean {
  for (let index = tokenIndexBefore(parsed, start); index >= 0; index--) {
    const token = parsed.tokens[index]
    if (!token || start - token.start > farthestCue) return false
    if (cues.has(token.word)) return true
    const isOpen = listTags.test(token.tag) || /^[、“”和与及]|以及$|^更多的?$/.test(token.word)
    if (!isOpen && !parsed.text.slice(0, token.end).endsWith('更多的')) return false
  }
  return false
}

/** Farthest way from a cue over a list to its last item, in UTF-16 units. */
const farthestCue = 60
/** Parts of speech that a list of names is made of. */
const listTags = /^(?:n|j|b|a|l|i|s|f|vn|eng|ng|zg|q|m)/
