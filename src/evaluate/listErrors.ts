import type { Range } from '../model.js'
import type { Comparison } from './compare.js'
import { formatValue } from './matchLiterals.js'
import { sentenceAt, sentenceOf } from './sentenceAt.js'

/** A core item that was missed, a wrong prediction, a wrong kind, or a statement that the ontology does not allow. */
export interface EvaluationError {
  readonly verdict: 'missed' | 'wrong' | 'kind' | 'outside'
  /** Such as `Place 清河县` or `强化护林 —implementedThrough→ 青禾计划`. */
  readonly what: string
  /** Base name of the article's file. */
  readonly source: string
  /** Where the gold, or the prediction, takes it from; left out where no text was given. */
  readonly sentence?: string
}

/** Every error of one article's comparison; `texts` holds the article's text by its id. */
export function listErrors(
  comparison: Comparison,
  texts: ReadonlyMap<string, string> = new Map(),
): EvaluationError[] {
  const [article] = comparison.graph.articles
  const text = article && texts.get(article.id)
  const error =
    (sentence: string | undefined) =>
    (verdict: EvaluationError['verdict'], what: string): EvaluationError => ({
      verdict,
      what,
      source: article?.file ?? '',
      ...(sentence === undefined ? {} : { sentence }),
    })
  const at = (range: Range | undefined) => error(text && range && sentenceAt(text, range))
  const where = (quote: string | undefined) => error(text && quote ? sentenceOf(text, quote) : undefined)
  return [
    ...entityErrors(comparison, at, where),
    ...relationErrors(comparison, at, where),
    ...literalErrors(comparison, at, where),
  ]
}

type ErrorOf = (verdict: EvaluationError['verdict'], what: string) => EvaluationError
type At = (range: Range | undefined) => ErrorOf
type Where = (quote: string | undefined) => ErrorOf

interface Asked {
  readonly gold: { readonly level: string }
  readonly found: boolean
}

function isMissed({ gold, found }: Asked): boolean {
  return gold.level === 'core' && !found
}

function entityErrors({ graph, golds, entities, kinds }: Comparison, at: At, where: Where) {
  const mentioned = new Map(graph.mentions.toReversed().map(({ entity, ranges: [first] }) => [entity, first]))
  return [
    ...golds.entities
      .filter(isMissed)
      .map(({ gold }) => where(gold.quote)('missed', `${gold.type} ${gold.label}`)),
    ...entities
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ id, classes, labels }) =>
        at(mentioned.get(id))('wrong', `${[...classes].join('/')} ${[...labels][0] ?? id}`),
      ),
    ...kinds
      .filter(({ isRight }) => !isRight)
      .map(({ entity: { id, hit, kinds: given } }) => {
        const found = given.size > 0 ? [...given].join('/') : 'none'
        return at(mentioned.get(id))('kind', `${hit?.label}: ${hit?.kind}, not ${found}`)
      }),
  ]
}

function relationErrors({ golds, entities, relations, conformance }: Comparison, at: At, where: Where) {
  const goldLabels = new Map(golds.entities.map(({ gold }) => [gold.key, gold.label]))
  const labels = new Map(entities.map((entity) => [entity.id, [...entity.labels][0]]))
  const labelOf = (id: string) => labels.get(id) ?? id
  return [
    ...golds.relations
      .filter(isMissed)
      .map(({ gold }) =>
        where(gold.quote)('missed', `${goldLabels.get(gold.s)} —${gold.p}→ ${goldLabels.get(gold.o)}`),
      ),
    ...relations
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ subject, predicate, object, statements }) =>
        at(statements[0]?.evidence[0])('wrong', `${labelOf(subject)} —${predicate}→ ${labelOf(object)}`),
      ),
    ...conformance.outside.map(({ subject, claim, evidence }) => {
      const object = 'object' in claim ? ` ${labelOf(claim.object)}` : ''
      return at(evidence[0])('outside', `${labelOf(subject)} —${claim.predicate}→${object}`)
    }),
  ]
}

function literalErrors({ golds, entities, literals }: Comparison, at: At, where: Where) {
  const goldLabels = new Map(golds.entities.map(({ gold }) => [gold.key, gold.label]))
  const labels = new Map(entities.map((entity) => [entity.id, [...entity.labels][0]]))
  return [
    ...golds.literals
      .filter(isMissed)
      .map(({ gold }) =>
        where(gold.quote)('missed', `${goldLabels.get(gold.s)} ${gold.p} ${formatValue(gold.value)}`),
      ),
    ...literals
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ subject, predicate, value, statements }) =>
        at(statements[0]?.evidence[0])(
          'wrong',
          `${labels.get(subject) ?? subject} ${predicate} ${formatValue(value)}`,
        ),
      ),
  ]
}
