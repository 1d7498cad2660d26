import type { Findings } from '../mentions/findMentions.js'
import type { Mention } from '../mentions/mention.js'
import type { Lexicon } from '../ontology/lexicon.js'
import type { RelationRule, Strategy } from '../ontology/rules.js'
import type { Resolution, ResolvedEntity } from '../resolve/resolveMentions.js'
import { type ClassName, signatures } from '../vocabulary/terms.js'
import { byActor } from './byActor.js'
import { byAdjacent } from './byAdjacent.js'
import { byCue } from './byCue.js'
import { byInside } from './byInside.js'
import { byListed } from './byListed.js'
import { byNear } from './byNear.js'
import { byNote } from './byNote.js'
import { byOnly } from './byOnly.js'
import { byParts } from './byParts.js'
import { byStructure } from './byStructure.js'
import { byTheme } from './byTheme.js'
import type { Context, FindCases, Found } from './context.js'
import { type RelationWords, relationWords } from './relationWords.js'

const findCases: Readonly<Record<Strategy, FindCases>> = {
  structure: byStructure,
  parts: byParts,
  inside: byInside,
  adjacent: byAdjacent,
  listed: byListed,
  near: byNear,
  note: byNote,
  cue: byCue,
  actor: byActor,
  theme: byTheme,
  only: byOnly,
}

/** Runs the relation rules in their order over an article; a case that two rules find is the earlier one's. */
export function relate(context: Context, rules: readonly RelationRule[]): Found[] {
  const { found } = context
  const known = new KnownCases(context.resolution.entities)
  for (const rule of rules) {
    for (const one of [...findCases[rule.by](rule, context)]) {
      if (fits(one) && known.add(one)) found.push(one)
    }
  }
  return found
}

/** Which cases have been found, as numbers: strings of two ids would take longer to put together than to find. */
class KnownCases {
  readonly #numbers: ReadonlyMap<string, number>
  readonly #ofRelation = new Map<string, Set<number>>()

  constructor(entities: readonly ResolvedEntity[]) {
    this.#numbers = new Map(entities.map(({ id }, number) => [id, number]))
  }

  /** Adds a case; says whether it is new. */
  add({ subject, object, rule: { relation } }: Found): boolean {
    const pairs = this.#ofRelation.get(relation) ?? new Set()
    this.#ofRelation.set(relation, pairs)
    const pair = this.#numberOf(subject) * this.#numbers.size + this.#numberOf(object)
    return pairs.size !== pairs.add(pair).size
  }

  #numberOf({ id }: ResolvedEntity): number {
    return this.#numbers.get(id) ?? 0
  }
}

function fits({ subject, object, rule }: Found): boolean {
  const { from, to } = signatures[rule.relation]
  return from.includes(subject.class) && to.includes(object.class)
}

/** What the strategies look at in one article; `found` fills as rules run. */
export function contextOf(
  findings: Findings,
  resolution: Resolution,
  lexicon: Lexicon,
  rules: readonly RelationRule[],
): Context {
  const bySentence: Mention[][] = findings.sentences.map(() => [])
  const byClass = new Map<ClassName, number[]>()
  const add = (mention: Mention): void => {
    if (resolution.entityOf.has(mention)) {
      bySentence[mention.sentence]?.push(mention)
      const sentences = byClass.get(mention.class)
      if (!sentences) byClass.set(mention.class, [mention.sentence])
      else if (sentences.at(-1) !== mention.sentence) sentences.push(mention.sentence)
    }
    mention.parts.forEach(add)
  }
  resolution.mentions.forEach(add)
  const words = relationWords(lexicon)
  const themes = themeEntities(findings, resolution)
  const article = resolution.entities.find((entity) => entity.class === 'Article')
  return {
    article,
    entityOfTheme: (theme) => themes.get(theme),
    findings,
    resolution,
    words,
    roles: findings.sentences.map(({ sentence }) => sentence.role),
    byRule: sentencesByRule(rules, words, findings, bySentence),
    bySentence,
    byClass,
    found: [],
    themeOf: (sentence, classes) => {
      let theme = findings.article.sentences[sentence]?.theme
      for (; theme; theme = theme.parent) {
        const entity = themes.get(theme)
        const isTurn = theme.isTurn && entity?.class === 'Measure'
        if (entity && !isTurn && classes.includes(entity.class)) return entity
      }
      return article && classes.includes(article.class) ? article : undefined
    },
  }
}

function sentencesByRule(
  rules: readonly RelationRule[],
  words: RelationWords,
  { sentences }: Findings,
  bySentence: readonly (readonly Mention[])[],
): Map<RelationRule, number[]> {
  const sieve = words.sieveOf(rules)
  const indices = rules.map((): number[] => [])
  for (const { index, text } of sentences) {
    if (bySentence[index]?.length) for (const number of sieve.fitting(text)) indices[number]?.push(index)
  }
  return new Map(rules.map((rule, number) => [rule, indices[number] ?? []]))
}

function themeEntities(
  { article }: Findings,
  { mentions, entityOf }: Resolution,
): Map<object, ResolvedEntity> {
  const entities = new Map<object, ResolvedEntity>()
  for (const mention of mentions) {
    const theme = article.sentences[mention.sentence]?.theme
    const entity = entityOf.get(mention)
    if (theme && entity && mention.label === theme.label && !entities.has(theme)) entities.set(theme, entity)
  }
  return entities
}
