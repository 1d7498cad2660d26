import type { CompiledLiteral } from '../mentions/extractor.js'
import type { Mention } from '../mentions/mention.js'
import type { Claim } from '../model.js'
import type { LiteralRule } from '../ontology/rules.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import type { Span } from '../text/span.js'
import { type Context, mentionsOf } from './context.js'
import { toClaim } from './literalValues.js'

/** A literal said of an entity. `evidence` counts UTF-16 units of the sentence's passage. */
export interface FoundLiteral {
  readonly subject: ResolvedEntity
  readonly claim: Exclude<Claim, { object: string }>
  readonly sentence: number
  readonly evidence: Span
  readonly rule: string
}

/** Farthest that a value may stand from its mention, in UTF-16 units. */
const reach = 40

/** Kinds by head noun, counts and amounts by the number before the name, and what the literal rules read (guideline, "Literals"). */
export function findLiterals(
  entities: readonly ResolvedEntity[],
  context: Context,
  rules: readonly CompiledLiteral[],
): FoundLiteral[] {
  const found = entities.flatMap((entity) => [...kindOf(entity), ...figuresOf(entity)])
  for (const compiled of rules) addByRule(compiled, entities, context, found)
  return onePerProperty(found)
}

function kindOf(entity: ResolvedEntity): FoundLiteral[] {
  const kind = entity.kind ?? 'Mechanism'
  const mention = entity.mentions.find((one) => one.kind === kind) ?? entity.mentions[0]
  if (entity.class !== 'Programme' || !mention) return []
  const rule = entity.kind ? 'kind.head-noun' : 'kind.standing-arrangement'
  return [literal(entity, mention, mention, { predicate: 'kind', kind }, rule)]
}

const counted: ReadonlySet<string> = new Set(['Programme', 'PolicyDocument', 'Group', 'Organization'])

function figuresOf(entity: ResolvedEntity): FoundLiteral[] {
  return entity.mentions.flatMap((mention) =>
    mention.figures.flatMap((figure) => {
      const evidence = {
        start: Math.min(figure.start, mention.start),
        end: Math.max(figure.end, mention.end),
      }
      const say = (claim: FoundLiteral['claim'], rule: string) =>
        literal(entity, mention, evidence, claim, rule)
      if (figure.property === 'amount' && entity.class === 'Fund') {
        return [
          say({ predicate: 'amount', number: figure.value }, 'amount.money'),
          say({ predicate: 'currency', text: 'CNY' }, 'amount.money'),
        ]
      }
      if (figure.property !== 'count' || !counted.has(entity.class)) return []
      return [say({ predicate: 'count', number: figure.value }, 'count.measure-word')]
    }),
  )
}

/** Adds what a rule reads to `found`. */
function addByRule(
  { rule, regexp }: CompiledLiteral,
  entities: readonly ResolvedEntity[],
  context: Context,
  found: FoundLiteral[],
): void {
  const { findings, article } = context
  /** What the rule reads in the words of `within`; `at` is the sentence and the words that the evidence holds too. */
  const search = (
    text: string,
    within: Span,
    subject: ResolvedEntity,
    at: { readonly sentence: number } & Partial<Span>,
  ) => {
    const match = regexp.exec(text.slice(within.start, within.end))
    const claim = match?.groups && toClaim(rule.literal, match.groups)
    if (!match || !claim) return
    const [start, end] = [within.start + match.index, within.start + match.index + match[0].length]
    const evidence = { start: Math.min(start, at.start ?? start), end: Math.max(end, at.end ?? end) }
    found.push({ subject, claim, sentence: at.sentence, evidence, rule: rule.id })
    // 修复水渠36公里,惠及1200户: the next words may say another number of the same thing.
    if (claim.predicate !== 'quantity' || !followsName.has(rule.place) || end === within.start) return
    search(text, { start: end, end: Math.min(text.length, end + reach) }, subject, at)
  }
  if (rule.place === 'sentence') {
    for (const { index, sentence, text } of findings.sentences) {
      if (!article || !rule.roles.includes(sentence.role)) continue
      search(text, { start: 0, end: text.length }, article, { sentence: index })
    }
    return
  }
  for (const entity of entities) {
    if (!rule.subject.includes(entity.class)) continue
    for (const mention of entity.mentions) {
      const parsed = findings.sentences[mention.sentence]
      if (!parsed || !rule.roles.includes(parsed.sentence.role)) continue
      if (rule.place !== 'next') {
        search(parsed.text, window(rule.place, mention, parsed.text.length), entity, mention)
        continue
      }
      const next = findings.sentences[mention.sentence + 1]
      if (!next || next.sentence.paragraph !== parsed.sentence.paragraph) continue
      if (!isAlone(entity, mention.sentence, rule, context)) continue
      search(next.text, { start: 0, end: Math.min(next.text.length, reach) }, entity, {
        sentence: next.index,
      })
    }
  }
}

/** Where numbers follow what they are said of. */
const followsName: ReadonlySet<LiteralRule['place']> = new Set(['after', 'next'])

/** Whether its paragraph names no other thing of the rule's classes up to a sentence. */
function isAlone(entity: ResolvedEntity, sentence: number, rule: LiteralRule, context: Context): boolean {
  const { sentences } = context.findings
  const paragraph = sentences[sentence]?.sentence.paragraph
  for (let index = sentence; sentences[index]?.sentence.paragraph === paragraph; index -= 1) {
    const named = mentionsOf(context, index, rule.subject)
    if (named.some((mention) => !entity.mentions.includes(mention))) return false
  }
  return true
}

function window(place: LiteralRule['place'], { start, end }: Span, length: number): Span {
  if (place === 'before') return { start: Math.max(0, start - reach), end: start }
  if (place === 'after') return { start: end, end: Math.min(length, end + reach) }
  return { start, end }
}

/** Of several values of one property the first; quantities may be several, but one number is said of the nearest name. */
function onePerProperty(found: readonly FoundLiteral[]): FoundLiteral[] {
  const seen = new Set<string>()
  const placeOf = ({ claim, sentence, evidence }: FoundLiteral) =>
    `${claim.predicate} ${sentence} ${evidence.end}`
  const nearest = new Map<string, number>()
  for (const one of found) {
    if (one.claim.predicate !== 'quantity') continue
    nearest.set(placeOf(one), Math.max(nearest.get(placeOf(one)) ?? 0, one.evidence.start))
  }
  return found.filter((one) => {
    const { subject, claim, evidence } = one
    if (claim.predicate === 'quantity' && evidence.start < (nearest.get(placeOf(one)) ?? 0)) return false
    const value = claim.predicate === 'quantity' ? JSON.stringify(claim.quantity) : ''
    const key = `${subject.id} ${claim.predicate} ${value}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function literal(
  subject: ResolvedEntity,
  mention: Mention,
  { start, end }: Span,
  claim: FoundLiteral['claim'],
  rule: string,
): FoundLiteral {
  return { subject, claim, sentence: mention.sentence, evidence: { start, end }, rule }
}
