import type { Extractor } from './extractor.js'
import { reads } from './extractor.js'
import type { Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'

/** The lexicon's things that stand in the sentence, the longest at each place; quotes around a form belong to it. */
export function* findByNames(parsed: ParsedSentence, extractor: Extractor): Generator<Mention> {
  const { text, sentence } = parsed
  for (let at = 0; at < text.length; at++) {
    const match = extractor.names.longestAt(text, at)
    if (!match) continue
    const { end, values } = match
    // Short forms must be words of the sentence: 和平 in 和平区, not in 和平发展.
    if (end - at < 4 && (parsed.tokenStarts[at] !== 1 || parsed.tokenStarts[end] !== 1)) continue
    if (extractor.nameContinuation.test(text.slice(end, end + 4))) continue
    for (const { rule, thing } of values) {
      if (!reads(rule, sentence.role)) continue
      yield {
        class: rule.class,
        label: thing.label,
        sentence: parsed.index,
        start: at,
        end,
        rule: rule.id,
        thing,
        evidence: { start: at, end },
        cue: [],
        parts: [],
        figures: [],
      }
    }
    at = end - 1
  }
}
