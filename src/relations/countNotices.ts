import type { CompiledLiteral } from '../mentions/compileLiteralRule.js'
import type { Mention } from '../mentions/mention.js'
import { parseNumber } from '../mentions/numbers.js'
import type { Notice } from '../notice.js'
import { groupBy } from '../text/groupBy.js'
import { locate } from '../text/passage.js'
import { type Context, type Found, spanOver } from './context.js'
import type { FoundLiteral } from './literals.js'

/** A list in quotes with the number that counts it: “选、育、管”三步…. */
const countedList = /“([^“”]+、[^“”]+)”([二两三四五六七八九十])[步色大项类级维段环招法田]/g

/**
 * A notice where a coined numeral does not count what the text lists: “五色花训” with four courses, “甲、乙”三步工作法.
 * `found` and `literals` are all that the article's rules read, `rules` those that read the literals.
 */
export function countNotices(
  context: Context,
  found: readonly Found[],
  literals: readonly FoundLiteral[],
  rules: readonly CompiledLiteral[],
): Notice[] {
  const inNames = new Set(rules.filter(({ rule }) => rule.place === 'inside').map(({ rule }) => rule.id))
  const partsOf = groupBy(
    found.filter(({ rule }) => rule.relation === 'hasPart'),
    ({ subject }) => subject,
  )
  const spelt = literals.flatMap(({ subject, claim, rule, sentence, evidence }) => {
    if (subject.class !== 'Programme' || claim.predicate !== 'count' || !inNames.has(rule)) return []
    // The parts that the sentence which counts them spells out.
    const parts = (partsOf.get(subject) ?? []).filter((part) => part.sentence === sentence)
    const listed = parts.length
    if (listed < 2 || listed === claim.number) return []
    const place = spanOver(evidence, ...parts.map((part) => part.evidence))
    return [toNotice(context, sentence, place, subject.label, claim.number, listed)]
  })
  return [...spelt, ...context.resolution.mentions.flatMap((mention) => inMention(context, mention))]
}

function inMention(context: Context, mention: Mention): Notice[] {
  const parsed = context.findings.sentences[mention.sentence]
  if (mention.class !== 'Programme' || !parsed) return []
  return [...parsed.text.slice(mention.start, mention.end).matchAll(countedList)].flatMap(
    ([whole, list = '', word = '']) => {
      const [said, listed] = [parseNumber(word), list.split('、').length]
      const start = parsed.text.indexOf(whole, mention.start)
      if (said === undefined || said === listed) return []
      const place = { start, end: start + whole.length }
      return [toNotice(context, mention.sentence, place, mention.label, said, listed)]
    },
  )
}

function toNotice(
  { findings }: Context,
  sentence: number,
  { start, end }: { start: number; end: number },
  name: string,
  said: number,
  listed: number,
): Notice {
  const { source } = findings.article
  const passage = findings.article.sentences[sentence]?.passage
  const [span] = passage ? locate(source.text, passage, start, end) : []
  return {
    code: 'COUNT_MISMATCH',
    args: { name, said, listed },
    source: source.name,
    ...(span ? { span } : {}),
  }
}
