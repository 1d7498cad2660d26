import { personMarks, placeMarks } from '../ontology/pattern.js'
import type { Span } from '../text/span.js'
import type { CompiledPattern } from './compilePatternRule.js'
import { type Extractor, reads } from './extractor.js'
import type { Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'

/** Mentions of the pattern rules: each group whose name is a class (with digits to tell several apart). */
export function* findByPattern(
  parsed: ParsedSentence,
  named: readonly Mention[],
  extractor: Extractor,
): Generator<Mention> {
  const places = named.filter((mention) => mention.class === 'Place')
  const persons = personTokens(parsed, extractor)
  const searched = {
    none: parsed.text,
    Place: mask(parsed.text, places, placeMarks),
    PersonName: mask(parsed.text, persons, personMarks),
  }
  const plain = extractor.sieve.fitting(parsed.text)
  const fitting = {
    none: plain,
    Place: places.length === 0 ? plain : extractor.sieve.fitting(searched.Place),
    PersonName: persons.length === 0 ? plain : extractor.sieve.fitting(searched.PersonName),
  }
  for (let at = 0; at < extractor.patterns.length; at++) {
    const pattern = extractor.patterns[at]
    if (!pattern || !fitting[pattern.masks][at] || !reads(pattern.rule, parsed.sentence.role)) continue
    yield* run(pattern, searched[pattern.masks], parsed)
  }
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

/** Words that the segmentation takes for names or does not know, of a name's length and with a surname. */
function personTokens({ tokens }: ParsedSentence, { surnames, notNames }: Extractor): Span[] {
  const persons: Span[] = []
  for (const [index, { start, end, word, tag }] of tokens.entries()) {
    if (!/^(?:nr|x)/.test(tag)) continue
    const surname = surnames.longestAt(word, 0)?.end ?? 0
    const given = word.length - surname
    if (surname === 0 || given < 1 || given > 2 || notNames.has(word)) continue
    // 金成|浩: the segmentation cuts the last character of a name off.
    const next = tokens[index + 1]
    const isCut = given === 1 && next?.word.length === 1 && /^(?:nr|x|nz|ng|ns)/.test(next.tag)
    persons.push({ start, end: isCut && /\p{Script=Han}/u.test(next.word) ? next.end : end })
  }
  return persons
}

function* run(
  { rule, regexp, groups, not, refers }: CompiledPattern,
  searched: string,
  parsed: ParsedSentence,
): Generator<Mention> {
  for (const match of matches(regexp, searched)) {
    const whole = { start: match.index, end: match.index + match[0].length }
    for (const [group, className] of groups) {
      const indices = match.indices?.groups?.[group]
      if (!indices) continue
      const [start, end] = indices
      const text = parsed.text.slice(start, end)
      if (text === '' || not.has(text)) continue
      yield {
        class: className,
        label: labelOf(parsed, start, end),
        sentence: parsed.index,
        start,
        end,
        rule: rule.id,
        ...(rule.kind && className === 'Programme' ? { kind: rule.kind } : {}),
        evidence: whole,
        cue: [],
        parts: [],
        figures: [],
        ...(refers ? { refers } : {}),
      }
    }
  }
}

/** As `text.matchAll(regexp)`, which would compile the pattern anew for every sentence. */
function* matches(regexp: RegExp, text: string): Generator<RegExpExecArray> {
  regexp.lastIndex = 0
  for (let match = regexp.exec(text); match; match = regexp.exec(text)) {
    yield match
    if (match[0] === '') regexp.lastIndex++
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
