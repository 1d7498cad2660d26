import { type ClassName, classes } from '../vocabulary/terms.js'
import { type CompiledPattern, type Extractor, reads } from './extractor.js'
import type { Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'

/** Mentions of the pattern rules: each group whose name is a class (with digits to tell several apart). */
export function* findByPattern(parsed: ParsedSentence, extractor: Extractor): Generator<Mention> {
  for (const pattern of extractor.patterns) {
    if (reads(pattern.rule, parsed.sentence.role)) yield* run(pattern, parsed, extractor)
  }
}

function* run(pattern: CompiledPattern, parsed: ParsedSentence, extractor: Extractor): Generator<Mention> {
  const { rule, regexp } = pattern
  const barred = new Set(rule.not.flatMap(extractor.wordsOf))
  for (const match of parsed.text.matchAll(regexp)) {
    const whole = { start: match.index, end: match.index + match[0].length }
    for (const [name, indices] of Object.entries(match.indices?.groups ?? {})) {
      const className = classOf(name)
      if (!indices || !className) continue
      const [start, end] = indices
      const text = parsed.text.slice(start, end)
      if (barred.has(text)) continue
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
      }
    }
  }
}

function classOf(group: string): ClassName | undefined {
  const name = group.replace(/[0-9]+$/, '')
  return classes.find((className) => className === name)
}

/** The words as the text has them, without the quotes or book title marks that surround all of them. */
export function labelOf(parsed: ParsedSentence, start: number, end: number): string {
  const whole = parsed.brackets.some(
    (bracket) => bracket.start === start && bracket.end === end && (bracket.mark === '“' || bracket.mark === '《'),
  )
  return parsed.sentence.passage.text.slice(whole ? start + 1 : start, whole ? end - 1 : end).trim()
}
