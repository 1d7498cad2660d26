import type { Mention } from '../mentions/mention.js'
import type { Claim } from '../model.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import type { Span } from '../text/span.js'

/** A literal said of an entity. `evidence` counts UTF-16 units of the sentence's passage. */
export interface FoundLiteral {
  readonly subject: ResolvedEntity
  readonly claim: Exclude<Claim, { object: string }>
  readonly sentence: number
  readonly evidence: Span
  readonly rule: string
}

/** Kinds by head noun, counts and amounts by the number before the name (guideline, "Literals"). */
export function findLiterals(entities: readonly ResolvedEntity[]): FoundLiteral[] {
  return entities.flatMap((entity) => [...kindOf(entity), ...figuresOf(entity)])
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
  const found: FoundLiteral[] = []
  for (const mention of entity.mentions) {
    for (const figure of mention.figures) {
      const evidence = {
        start: Math.min(figure.start, mention.start),
        end: Math.max(figure.end, mention.end),
      }
      if (figure.property === 'amount' && entity.class === 'Fund') {
        found.push(
          literal(entity, mention, evidence, { predicate: 'amount', number: figure.value }, 'amount.money'),
        )
        found.push(literal(entity, mention, evidence, { predicate: 'currency', text: 'CNY' }, 'amount.money'))
      } else if (figure.property === 'count' && counted.has(entity.class)) {
        found.push(
          literal(
            entity,
            mention,
            evidence,
            { predicate: 'count', number: figure.value },
            'count.measure-word',
          ),
        )
      }
    }
  }
  return found.filter(
    (one, index) => found.findIndex((other) => other.claim.predicate === one.claim.predicate) === index,
  )
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
