import type { Span } from '../text/span.js'
import type { ClassName } from '../vocabulary/terms.js'
import type { CompiledChain } from './endings.js'
import type { Extractor } from './extractor.js'
import { labelOf } from './findByPattern.js'
import { createMention, type Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'
import type { Token } from './tokenizer.js'

/** Parts of speech that no name goes over: preposition, conjunction, particle, adverb, pronoun, mark, time, place word. */
const boundaryTags = /^(?:p|c|u|d|r|w|x|y|e|o|t|f)/
const isVerb = /^(?:v$|vd|vg|ad|z)/
/** A number is part of a name only where it orders (第三中学) or is spelt out before a unit of the name (一分厂). */
const order = /^(?:第|[一二三四五六七八九十]+$)/

/** A body whose word says of which level it is: 团市委. */
const level = /[省市县区州]/

/** Part of speech of the words that the segmentation's dictionary has as things of a class. */
const bodyTag: Partial<Record<ClassName, string>> = { Organization: 'nt' }

/** What a name can begin with, and whether it is a body by itself. */
interface Start extends Span {
  readonly class: ClassName
  readonly isWhole: boolean
  /** Whether the lexicon has it, so that another rule finds it alone. */
  readonly isNamed: boolean
}

/**
 * Bodies by grammar: a place or body, then nouns up to a word of the rule's endings; the last such ending before a
 * boundary closes the name (绵阳市[教育局教师发展中心]). `named` are the lexicon's mentions.
 */
export function findByChain(
  parsed: ParsedSentence,
  named: readonly Mention[],
  extractor: Extractor,
): Mention[] {
  const mentions: Mention[] = []
  for (const compiled of extractor.chains(parsed.sentence.role)) {
    for (const row of rowsOf(startsOf(compiled, parsed, named))) {
      const last = row.at(-1)
      if (!last) continue
      // 四川省绵阳市迎宾大道: a place is named by the nearest, a body by all that it lies in.
      const first = compiled.rule.class === 'Place' ? last : (row[0] ?? last)
      // 美国国务院: a body right after a place is one with it.
      const own = last.isWhole && (first !== last || !last.isNamed) ? last.end : undefined
      const end = nameEnd(compiled, parsed, last.end) ?? own
      if (end !== undefined) mentions.push(toMention(compiled, parsed, first.start, end))
    }
  }
  return mentions
}

/** The named places and bodies, and the words that the segmentation's dictionary has as bodies, if they end as bodies do. */
function startsOf(compiled: CompiledChain, parsed: ParsedSentence, named: readonly Mention[]): Start[] {
  const { class: own, from } = compiled.rule
  const starts: Start[] = []
  for (const { class: name, start, end } of named) {
    if (from.includes(name)) starts.push({ class: name, start, end, isWhole: name === own, isNamed: true })
  }
  const tag = bodyTag[own]
  for (const token of parsed.tokens) {
    if (token.tag !== tag || !isBody(compiled, parsed, named, token)) continue
    starts.push({ class: own, start: token.start, end: token.end, isWhole: true, isNamed: false })
  }
  return starts.sort((one, other) => one.start - other.start)
}

/** Whether a word that the dictionary has as a body ends as bodies do and is no part of a named thing. */
function isBody(
  compiled: CompiledChain,
  parsed: ParsedSentence,
  named: readonly Mention[],
  { start, end }: Token,
): boolean {
  if (!closes(compiled, parsed, start, end)) return false
  // 司法局 by itself is a class of bodies, 团市委 is one of a level.
  const isClass = compiled.ends.longestAt(parsed.text, end, start)?.start === start
  if (isClass && !level.test(parsed.text.slice(start, end))) return false
  return !named.some((one) => one.start < end && start < one.end)
}

/** Runs of what stands side by side: 四川省 and 乐山市. */
function rowsOf(starts: readonly Start[]): Start[][] {
  const rows: Start[][] = []
  for (const start of starts) {
    const row = rows.at(-1)
    if (row && row.at(-1)?.end === start.start) row.push(start)
    else rows.push([start])
  }
  return rows
}

function nameEnd(compiled: CompiledChain, parsed: ParsedSentence, from: number): number | undefined {
  let end: number | undefined
  for (let index = parsed.tokenAt[from] ?? 0; index < parsed.tokens.length; index++) {
    const token = parsed.tokens[index]
    if (!token || token.start < from) continue
    if (token.end - from > compiled.rule.max || stopsAt(token, compiled)) break
    if (closes(compiled, parsed, from, token.end)) end = token.end
  }
  return end
}

function stopsAt({ word, tag }: Token, { stops, verbs }: CompiledChain): boolean {
  if (tag.startsWith('m') || tag.startsWith('q')) return !order.test(word)
  if (isVerb.test(tag)) return !verbs.has(word)
  return boundaryTags.test(tag) || !/^[\p{Script=Han}A-Za-z·]+$/u.test(word) || stops.has(word)
}

/** Whether what stands between the place and `end` closes in an ending and is none of the words that only look so. */
function closes(
  { ends, goesOn, not, never }: CompiledChain,
  { text }: ParsedSentence,
  from: number,
  end: number,
): boolean {
  if (!ends.longestAt(text, end, Math.max(from, end - longestEnding)) || goesOn.longestAt(text, end))
    return false
  return !never.has(text.slice(from, end)) && !not.longestAt(text, end, from)
}

/** Length of the longest ending that is looked up, in UTF-16 units. */
const longestEnding = 12

function toMention({ rule }: CompiledChain, parsed: ParsedSentence, start: number, end: number): Mention {
  return createMention(rule.id, rule.class, labelOf(parsed, start, end), parsed.index, start, end)
}
