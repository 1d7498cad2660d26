import { containsSpan, type Span } from '../text/span.js'
import { type FindCases, type Found, mentionsOf, sentencesFor } from './context.js'

/**
 * Who is in charge, said in brackets at the end of a paragraph of an official notice: (生态环境部牵头,…参与). The bodies
 * before a cue (牵头, 负责) undertake what cue verbs make in the paragraph's sentences since the note before.
 */
export const byNote: FindCases = function* (rule, context) {
  let paragraph = -1
  let open: Omit<Found, 'object' | 'rule' | 'evidence'>[] = []
  for (const parsed of sentencesFor(rule, context)) {
    if (parsed.sentence.paragraph !== paragraph) open = []
    paragraph = parsed.sentence.paragraph
    for (const mention of mentionsOf(context, parsed.index, rule.subject)) {
      const subject = context.resolution.entityOf.get(mention)
      if (subject && (mention.cue.length > 0 || parsed.sentence.role === 'leadIn'))
        open.push({ subject, sentence: parsed.index })
    }
    for (const note of parsed.brackets.filter(({ mark, depth }) => mark === '(' && depth === 0)) {
      const bodies = mentionsOf(context, parsed.index, rule.object).filter((body) => containsSpan(note, body))
      if (bodies.length === 0) continue
      for (const body of bodies) {
        const object = context.resolution.entityOf.get(body)
        const evidence = responsible(parsed.text, note, body, rule.cue)
        if (!evidence || !object) continue
        for (const { subject } of open) yield { subject, object, sentence: parsed.index, evidence, rule }
      }
      open = []
    }
  }
}

/** The words that put a body in charge: 甲局、乙局牵头, or 责任单位:甲局、乙局 up to the first comma. */
function responsible(text: string, note: Span, body: Span, cues: readonly string[]): Span | undefined {
  const named = /^\((?:牵头|责任)(?:单位|部门):[^,;]*/.exec(text.slice(note.start, note.end))?.[0]
  if (named !== undefined && body.end <= note.start + named.length)
    return { start: note.start + 1, end: body.end }
  const cue = cueAfter(text.slice(body.end, note.end), cues)
  return cue === undefined ? undefined : { start: body.start, end: body.end + cue }
}

/** How far after a body its cue ends, over other bodies of the same list; undefined where another verb or a comma comes first. */
function cueAfter(text: string, cues: readonly string[]): number | undefined {
  const list = /^(?:、[^,、()]{2,16})*/.exec(text)?.[0] ?? ''
  for (const cue of cues) {
    const at = text.indexOf(cue)
    if (at >= 0 && at <= list.length) return at + cue.length
  }
  return undefined
}
