import { chargeLabel } from '../document/lineShapes.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import { containsSpan, type Span } from '../text/span.js'
import { type FindCases, mentionsOf, sentencesFor } from './context.js'

/**
 * Who is in charge, said in brackets at the end of a paragraph of an official notice: (生态环境部牵头,…参与), or in a line of
 * its own: 责任单位:…. The bodies before a cue (牵头, 负责) or after such a label undertake what cue verbs make in the paragraph's
 * sentences since the note before, and the measure that it stands under, where the rule's subjects have that.
 */
export const byNote: FindCases = function* (rule, context) {
  let paragraph = -1
  let open: ResolvedEntity[] = []
  for (const parsed of sentencesFor(rule, context)) {
    if (parsed.sentence.paragraph !== paragraph) open = []
    paragraph = parsed.sentence.paragraph
    for (const mention of mentionsOf(context, parsed.index, rule.subject)) {
      const subject = context.resolution.entityOf.get(mention)
      if (subject && (mention.cue.length > 0 || parsed.sentence.role === 'leadIn')) open.push(subject)
    }
    for (const note of notesOf(parsed)) {
      const bodies = mentionsOf(context, parsed.index, rule.object).filter((body) => containsSpan(note, body))
      if (bodies.length === 0) continue
      for (const body of bodies) {
        const object = context.resolution.entityOf.get(body)
        const evidence = responsible(parsed.text, note, body, rule.cue)
        if (!evidence || !object) continue
        const isLast = /^[。;]?$/.test(parsed.text.slice(note.end))
        const measure =
          isLast && rule.subject.includes('Measure') && context.themeOf(parsed.index, ['Measure'])
        for (const subject of [...open, ...(measure ? [measure] : [])])
          yield { subject, object, sentence: parsed.index, evidence, rule }
      }
      open = []
    }
  }
}

/** The notes in brackets, or the sentence where it is one. */
function notesOf({ text, brackets }: ParsedSentence): Span[] {
  const inBrackets = brackets.filter(({ mark, depth }) => '([〔【'.includes(mark) && depth === 0)
  return chargeLabel.test(text) ? [{ start: 0, end: text.length }] : inBrackets
}

/** 配合单位:…: those who only take part. */
const helping = /^(?:配合|协办)/

/** The words that put a body in charge: 甲局、乙局牵头, or 责任单位:甲局、乙局 up to the first comma. */
function responsible(text: string, note: Span, body: Span, cues: readonly string[]): Span | undefined {
  const start = note.start + (/^[([〔【]/.exec(text.slice(note.start))?.[0].length ?? 0)
  const inside = text.slice(start, note.end)
  const named = chargeLabel.test(inside) && !helping.test(inside) ? /^[^,;]*/.exec(inside)?.[0] : undefined
  if (named !== undefined && body.end <= start + named.length) return { start, end: body.end }
  const cue = cueAfter(text.slice(body.end, note.end), cues)
  return cue === undefined ? undefined : { start: body.start, end: body.end + cue }
}

/** How far after a body its cue ends, over other bodies of the same list; undefined where another verb or a comma comes first. */
function cueAfter(text: string, cues: readonly string[]): number | undefined {
  const list =
    /^(?:、[^,、()]{2,16})*(?:等[^,、()]{0,6})?(?:按照?(?:各自)?(?:职责|分工)(?:分工)?|分别|共同|联合)?/.exec(
      text,
    )?.[0] ?? ''
  for (const cue of cues) {
    const at = text.indexOf(cue)
    if (at >= 0 && at <= list.length) return at + cue.length
  }
  return undefined
}
