import { nameMark, personMarks, placeMarks, warmedUp } from '../ontology/pattern.js'
import { root } from '../ontology/wordTrie.js'
import type { Span } from '../text/span.js'
import type { CompiledPattern, Masks } from './compilePatternRule.js'
import { type Extractor, reads } from './extractor.js'
import { type Heads, kindOfHead } from './heads.js'
import { createMention, type Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'
import type { Token } from './tokenizer.js'

/** Mentions of the pattern rules: each group whose name is a class (with digits to tell several apart). */
export function findByPattern(
  parsed: ParsedSentence,
  named: readonly Mention[],
  extractor: Extractor,
): Mention[] {
  const { text } = parsed
  const places = named.filter((mention) => mention.class === 'Place')
  const persons = personTokens(parsed, extractor)
  const searched: Readonly<Record<Masks, string>> = {
    none: text,
    Place: mask(text, places, placeMarks),
    PersonName: mask(text, persons, personMarks),
  }
  const marks =
    (places.length > 0 ? placeMarks(2) : '') +
    (persons.length > 0 ? personMarks(2) : '') +
    (persons.length > 0 || holdsName(parsed, extractor) ? nameMark : '')
  const mentions: Mention[] = []
  for (const number of extractor.patterns.sieve.fitting(text + marks)) {
    const pattern = extractor.patterns.all[number]
    if (pattern && reads(pattern.rule, parsed.sentence.role))
      run(pattern, searched[pattern.masks], parsed, extractor.heads, mentions)
  }
  return mentions
}

/** The text with each of the spans as a run of marks: a thousand names cost a pattern no more than one. */
function mask(text: string, spans: readonly Span[], marks: (length: number) => string): string {
  if (spans.length === 0) return text
  let masked = ''
  for (const { start, end } of spans) {
    if (start < masked.length) continue
    masked += text.slice(masked.length, start) + marks(end - start)
  }
  return masked + text.slice(masked.length)
}

/** Whether a word of the sentence begins what may be a person's name. */
function holdsName(
  { text, tokens }: ParsedSentence,
  { patterns: { personName, nameStarts } }: Extractor,
): boolean {
  const regexp = warmedUp(personName)
  for (const { start } of tokens) {
    if (nameStarts.next(root, text, start) === 0) continue
    regexp.lastIndex = start
    if (regexp.test(text)) return true
  }
  return false
}

const cutTags = /^(?:nr|x|nz|ng|ns|g|zg)/
/** Parts of speech of what stands between a name and its verb. */
const functionTags = /^(?:p|c|d|u|r|y|f|m|q|t|x)/
/** Parts of speech of what may stand between a name and a pause. */
const pausedTags = /^(?:p|c|u|r|y|f|m|q|x)/
const pause = /^[,、。;:!?”)]/

/** Words that the segmentation takes for names or does not know, of a name's length and with a surname. */
function personTokens({ tokens }: ParsedSentence, { surnames, notNames, afterNames }: Extractor): Span[] {
  const persons: Span[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token || !(token.tag.startsWith('nr') || token.tag.startsWith('x'))) continue
    const { start, end, word } = token
    const surname = surnames.longestAt(word, 0)?.end ?? 0
    const given = word.length - surname
    if (surname === 0 || given < 1 || given > 2 || notNames.has(word)) continue
    // 金成|浩: the segmentation cuts the last character of a name off.
    const next = tokens[index + 1]
    const isSingle = given === 1 && next?.word.length === 1 && !afterNames.has(next.word)
    // 张习|旺|说: what a verb of speech follows is part of the name, too.
    const isSaid = afterNames.has(tokens[index + 2]?.word ?? '') && !functionTags.test(next?.tag ?? '')
    // 李术|才、: nor does an adverb stand before a pause.
    const isPaused = pause.test(tokens[index + 2]?.word ?? '。') && !pausedTags.test(next?.tag ?? '')
    const isCut = isSingle && (isRest(next, tokens[index + 2]) || isSaid || isPaused)
    persons.push({ start, end: isCut && /\p{Script=Han}/u.test(next.word) ? next.end : end })
  }
  return persons
}

/** Whether a character ends a name; an abbreviation (渝) only before what somebody does. */
function isRest({ tag }: Token, next: Token | undefined): boolean {
  return cutTags.test(tag) || (tag === 'j' && next?.tag === 'v')
}

/** Adds what a pattern finds to `mentions`. */
function run(
  { rule, regexp: cold, groups, not, refers }: CompiledPattern,
  searched: string,
  parsed: ParsedSentence,
  heads: Heads,
  mentions: Mention[],
): void {
  const regexp = warmedUp(cold)
  regexp.lastIndex = 0
  for (let match = regexp.exec(searched); match; match = regexp.exec(searched)) {
    const whole = { start: match.index, end: match.index + match[0].length }
    if (match[0] === '') regexp.lastIndex++
    for (const [group, className] of groups) {
      const indices = match.indices?.groups?.[group]
      if (!indices) continue
      const [start, end] = indices
      const text = parsed.text.slice(start, end)
      if (text === '' || not.has(text)) continue
      const kind =
        className === 'Programme' ? (rule.kind ?? kindOfHead(heads.at(parsed, start, end))) : undefined
      const label = labelOf(parsed, start, end)
      const said = { kind, evidence: whole, refers }
      mentions.push(createMention(rule.id, className, label, parsed.index, start, end, said))
    }
  }
}

/** The words as the text has them, without the quotes or book title marks that surround all of them. */
export function labelOf(parsed: ParsedSentence, start: number, end: number): string {
  const whole = parsed.brackets.some(
    (bracket) =>
      bracket.start === start && bracket.end === end && (bracket.mark === '“' || bracket.mark === '《'),
  )
  return parsed.sentence.passage.text.slice(whole ? start + 1 : start, whole ? end - 1 : end).trim()
}
