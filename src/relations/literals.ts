import type { CompiledLiteral } from '../mentions/compileLiteralRule.js'
import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import type { Claim } from '../model.js'
import type { LiteralRule } from '../ontology/rules.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import type { Span } from '../text/span.js'
import type { ClassName } from '../vocabulary/terms.js'
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
  return onePerProperty([...found, ...readByRules(rules, entities, context)])
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

/** What the rules read, rule by rule; one walk over the mentions serves them all. */
function readByRules(
  rules: readonly CompiledLiteral[],
  entities: readonly ResolvedEntity[],
  context: Context,
): FoundLiteral[] {
  const byRule = rules.map((compiled): Cases => ({ compiled, found: [] }))
  const { sentences } = context.findings
  const digits = new Digits()
  for (const cases of byRule) {
    const { place, roles } = cases.compiled.rule
    if (place !== 'sentence' || !context.article) continue
    for (const parsed of sentences) {
      const whole = { start: 0, end: parsed.text.length }
      if (roles.includes(parsed.sentence.role))
        search(cases, parsed, whole, context.article, { sentence: parsed.index }, digits)
    }
  }
  const besideNames = byRule.filter(({ compiled }) => compiled.rule.place !== 'sentence')
  const ofClass = new Map<ClassName, readonly Cases[]>()
  for (const entity of entities) {
    const fitting =
      ofClass.get(entity.class) ??
      besideNames.filter(({ compiled }) => compiled.rule.subject.includes(entity.class))
    ofClass.set(entity.class, fitting)
    for (const mention of fitting.length > 0 ? entity.mentions : []) {
      const parsed = sentences[mention.sentence]
      if (parsed) for (const cases of fitting) readBeside(cases, parsed, mention, entity, context, digits)
    }
  }
  return byRule.flatMap(({ found }) => found)
}

/** A rule with what it has found. */
interface Cases {
  readonly compiled: CompiledLiteral
  readonly found: FoundLiteral[]
}

/** Adds what a rule reads beside a mention or in it. */
function readBeside(
  cases: Cases,
  parsed: ParsedSentence,
  mention: Mention,
  entity: ResolvedEntity,
  context: Context,
  digits: Digits,
): void {
  const { rule } = cases.compiled
  if (!rule.roles.includes(parsed.sentence.role)) return
  if (rule.place !== 'next') {
    const within = window(rule.place, mention, parsed.text.length)
    search(cases, parsed, within, entity, mention, digits)
    return
  }
  const next = context.findings.sentences[mention.sentence + 1]
  if (!next || next.sentence.paragraph !== parsed.sentence.paragraph) return
  if (!isAlone(entity, mention.sentence, rule, context)) return
  const within = { start: 0, end: Math.min(next.text.length, reach) }
  search(cases, next, within, entity, { sentence: next.index }, digits)
}

/** Adds what a rule reads in the words of `within`; `at` is the sentence and the words that the evidence holds too. */
function search(
  cases: Cases,
  parsed: ParsedSentence,
  within: Span,
  subject: ResolvedEntity,
  at: { readonly sentence: number } & Partial<Span>,
  digits: Digits,
): void {
  const { rule, regexp, needsDigit } = cases.compiled
  if (needsDigit && !digits.standIn(parsed, within)) return
  const { text } = parsed
  const match = regexp.exec(text.slice(within.start, within.end))
  const claim = match?.groups && toClaim(rule.literal, match.groups)
  if (!match || !claim) return
  const [start, end] = [within.start + match.index, within.start + match.index + match[0].length]
  const evidence = { start: Math.min(start, at.start ?? start), end: Math.max(end, at.end ?? end) }
  cases.found.push({ subject, claim, sentence: at.sentence, evidence, rule: rule.id })
  // 修复水渠36公里,惠及1200户: the next words may say another number of the same thing.
  if (claim.predicate !== 'quantity' || !followsName.has(rule.place) || end === within.start) return
  const rest = { start: end, end: Math.min(text.length, end + reach) }
  search(cases, parsed, rest, subject, at, digits)
}

/** Where the sentences have digits: most numbers are looked for near names that have none. */
class Digits {
  /** By sentence how many of 0 to 9 and . stand before each unit. */
  readonly #before: Uint32Array[] = []

  standIn(parsed: ParsedSentence, { start, end }: Span): boolean {
    const before = this.#before[parsed.index] ?? this.#count(parsed)
    return before[start] !== before[end]
  }

  #count(parsed: ParsedSentence): Uint32Array {
    const { text } = parsed
    const before = new Uint32Array(text.length + 1)
    for (let at = 0, count = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if ((unit >= 0x30 && unit <= 0x39) || unit === 0x2e) count++
      before[at + 1] = count
    }
    this.#before[parsed.index] = before
    return before
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
