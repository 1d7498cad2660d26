import type { Findings } from '../mentions/findMentions.js'
import type { Mention } from '../mentions/mention.js'
import type { NamedThing } from '../ontology/lexicon.js'
import { groupBy } from '../text/groupBy.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName, KindName } from '../vocabulary/terms.js'
import { bareName } from './bareName.js'
import { entityId } from './entityId.js'
import { findHome, nameHome } from './findHome.js'
import { mergeNames } from './mergeNames.js'
import { nameThings } from './nameThings.js'
import type { ThingIndex } from './thingIndex.js'

/** One thing of an article with all mentions of it, those inside its parents' lists too. */
export interface ResolvedEntity {
  readonly id: string
  readonly class: ClassName
  readonly label: string
  readonly altLabels: readonly string[]
  readonly kind?: KindName
  readonly thing?: NamedThing
  readonly mentions: readonly Mention[]
}

export interface Resolution {
  /** The article's mentions, with the things that they name. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly ResolvedEntity[]
  readonly entityOf: ReadonlyMap<Mention, ResolvedEntity>
  /** The place that the article is about, if one stands out: bare 市委 and 全市 are its. */
  readonly home?: NamedThing
}

/** Groups mentions into entities: by lexicon entry, by normal form, by short form of a fuller name. `index` is of the lexicon's things. */
export function resolveMentions(findings: Findings, index: ThingIndex, articleId: string): Resolution {
  const { sentences } = findings.article
  const titles = new Set(sentences.flatMap(({ role }, at) => (role === 'title' ? [at] : [])))
  const known = nameThings(findings.mentions, index, titles)
  const home = findHome({ ...findings, mentions: known }, index)
  const named = nameHome(known, home, index)
  const groups = groupBy(
    withParts(named),
    (mention) => mention.thing?.id ?? `${mention.class}\n${nameOf(mention, index)}`,
  )
  const merged = oneClassEach(mergeNames([...groups.values()]))
  const entities = merged.map((mentions) => toEntity(mentions, home?.notation ?? '', articleId))
  if (!entities.some(({ id }) => id === articleId)) {
    entities.push(untitled(articleId, findings.article.source.name))
  }
  const entityOf = new Map<Mention, ResolvedEntity>()
  for (const entity of entities) for (const mention of entity.mentions) entityOf.set(mention, entity)
  return { mentions: named, entities, entityOf, ...(home ? { home } : {}) }
}

/** What mentions of one thing have in common: 茶叶 and 茶叶产业 are one industry. */
function nameOf(mention: Mention, { industryWord }: ThingIndex): string {
  const name = bareName(mention)
  return mention.class === 'Industry' ? name.replace(industryWord, '') : name
}

/** The mentions with those of their parts, in document order. */
function withParts(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention) => [mention, ...withParts(mention.parts)])
}

/**
 * Guideline: "An entity has one class". Of groups with one name the title's or a heading's stays, since other things hang
 * on it, else the one that is found first.
 */
function oneClassEach(groups: readonly (readonly Mention[])[]): (readonly Mention[])[] {
  const taken = new Map<string, readonly Mention[]>()
  const isTheme = ([first]: readonly Mention[]): boolean =>
    first?.class === 'Article' || first?.class === 'Pillar' || first?.class === 'Measure'
  for (const mentions of [...groups.filter(isTheme), ...groups.filter((group) => !isTheme(group))]) {
    const names = [...new Set(mentions.map((mention) => normalForm(mention.label)))]
    if (names.some((name) => taken.has(name))) continue
    for (const name of names) taken.set(name, mentions)
  }
  const kept = new Set(taken.values())
  return groups.filter((group) => kept.has(group))
}

function toEntity(mentions: readonly Mention[], home: string, article: string): ResolvedEntity {
  const [first] = mentions
  if (!first) throw new Error('an entity without mentions')
  const thing = mentions.find((mention) => mention.thing)?.thing
  const kind = mentions.find((mention) => mention.kind)?.kind
  const label = thing?.label ?? fullest(mentions.map((mention) => mention.label))
  const others = new Set(thing?.altLabels)
  for (const mention of mentions) others.add(mention.label)
  others.delete(label)
  return {
    id:
      thing?.id ??
      (first.class === 'Article' ? article : entityId({ class: first.class, label, home, article })),
    class: first.class,
    label,
    altLabels: others.size === 0 ? [] : [...others].sort(),
    mentions,
    ...(kind ? { kind } : {}),
    ...(thing ? { thing } : {}),
  }
}

/** A text without a title goes by the name of its file. */
function untitled(id: string, file: string): ResolvedEntity {
  return { id, class: 'Article', label: file.replace(/\.[^.]+$/, ''), altLabels: [], mentions: [] }
}

/** The longest name; of equals the first. */
function fullest(labels: readonly string[]): string {
  return labels.reduce((best, label) => (normalForm(label).length > normalForm(best).length ? label : best))
}
