import { parseArticle } from './document/parseArticle.js'
import { toWording, type Wording } from './document/wording.js'
import { articleId } from './ids.js'
import { joinGraphs } from './joinGraphs.js'
import { compileExtractor, type Extractor } from './mentions/extractor.js'
import { findMentions } from './mentions/findMentions.js'
import type { Mention as FoundMention } from './mentions/mention.js'
import type { ArticleRecord, Entity, KnowledgeGraph, Mention, Range, Statement } from './model.js'
import { normalizeGraph } from './normalizeGraph.js'
import type { Notice } from './notice.js'
import type { OntologyPack } from './ontology/loadPack.js'
import type { Found } from './relations/context.js'
import { countNotices } from './relations/countNotices.js'
import { type FoundLiteral, findLiterals } from './relations/literals.js'
import { contextOf, relate } from './relations/relate.js'
import { type Resolution, type ResolvedEntity, resolveMentions } from './resolve/resolveMentions.js'
import { indexThings, type ThingIndex } from './resolve/thingIndex.js'
import { codePointOffsets } from './text/codePoints.js'
import { groupBy } from './text/groupBy.js'
import { sha256 } from './text/hash.js'
import { locate } from './text/passage.js'
import type { Metadata, Source } from './text/source.js'
import { containsSpan, type Span } from './text/span.js'

export interface BuiltGraph {
  readonly graph: KnowledgeGraph
  /** The text that offsets count in, by article id. */
  readonly texts: ReadonlyMap<string, string>
  readonly notices: readonly Notice[]
}

/** The whole way from decoded files to one graph; same sources and pack, same graph. */
export function buildGraph(sources: readonly Source[], pack: OntologyPack): BuiltGraph {
  const reader = readerOf(pack)
  const texts = new Map<string, string>()
  const notices: Notice[] = []
  const parts: KnowledgeGraph[] = []
  for (const source of sources) {
    const { graph, notices: odd } = buildArticle(source, reader)
    const [article] = graph.articles
    if (!article || texts.has(article.id)) continue
    texts.set(article.id, source.text)
    parts.push(graph)
    notices.push(...odd)
  }
  return { graph: normalizeGraph(joinGraphs(parts)), texts, notices }
}

/** A pack and what was compiled of it, once for all articles. */
interface Reader {
  readonly pack: OntologyPack
  readonly wording: Wording
  readonly extractor: Extractor
  readonly index: ThingIndex
  /** Rules whose things are only listed where a statement is made of them. */
  readonly loose: ReadonlySet<string>
}

const readers = new WeakMap<OntologyPack, Reader>()

/** Compiles a pack when it is first used; who builds article by article waits only once. */
function readerOf(pack: OntologyPack): Reader {
  const reader = readers.get(pack) ?? {
    pack,
    wording: toWording(pack.lexicon),
    extractor: compileExtractor(pack),
    index: indexThings(pack.lexicon),
    loose: new Set(pack.rules.mentions.filter(({ keep }) => keep === 'related').map(({ id }) => id)),
  }
  readers.set(pack, reader)
  return reader
}

/** read → parse → find → resolve → relate for one article. */
function buildArticle(
  source: Source,
  { pack, wording, extractor, index, loose }: Reader,
): { graph: KnowledgeGraph; notices: readonly Notice[] } {
  const textSha256 = sha256(source.text)
  const id = articleId(textSha256)
  // Rules read simplified characters; offsets are the same in both.
  const read = source.reading === undefined ? source : { ...source, text: source.reading }
  const { article, notices } = parseArticle(read, wording)
  const findings = findMentions(article, extractor)
  const resolution = resolveMentions(findings, index, id)
  const context = contextOf(findings, resolution, pack.lexicon, pack.rules.relations)
  const relations = relate(context, pack.rules.relations)
  const literals = findLiterals(resolution.entities, context, extractor.literals)
  const listed = worthListing(resolution, [...relations, ...literals], loose)

  const toCodePoint = codePointOffsets(source.text)
  const rangesAt = (sentence: number, { start, end }: Span): Range[] => {
    const passage = article.sentences[sentence]?.passage
    const spans = passage ? locate(source.text, passage, start, end) : []
    return spans.map((span) => ({ start: toCodePoint(span.start), end: toCodePoint(span.end) }))
  }
  const record: ArticleRecord = {
    id,
    file: source.name,
    fileSha256: source.fileSha256,
    textSha256,
    ...(resolution.home ? { home: resolution.home.id } : {}),
    ...(hasFields(source.metadata) && { metadata: source.metadata }),
    ...(source.pages && { pages: source.pages.map(toCodePoint) }),
  }
  const statements: Statement[] = [
    ...relations.map(({ subject, object, rule, sentence, evidence }) => ({
      article: id,
      subject: subject.id,
      claim: { predicate: rule.relation, object: object.id },
      evidence: rangesAt(sentence, evidence),
      rule: rule.id,
    })),
    ...literals.map(({ subject, claim, sentence, evidence, rule }) => ({
      article: id,
      subject: subject.id,
      claim,
      evidence: rangesAt(sentence, evidence),
      rule,
    })),
  ]
  const mentions: Mention[] = listed.flatMap((entity) =>
    entity.mentions.map((mention) => ({
      article: id,
      entity: entity.id,
      ranges: rangesAt(mention.sentence, mention),
      rule: mention.rule,
    })),
  )
  const entities: Entity[] = listed.map(({ id: entity, class: name, label, altLabels }) => ({
    id: entity,
    class: name,
    label,
    altLabels,
  }))
  const counted = countNotices(context, relations, literals, extractor.literals)
  return { graph: { articles: [record], entities, mentions, statements }, notices: [...notices, ...counted] }
}

function hasFields(metadata: Metadata | undefined): metadata is Metadata {
  return metadata !== undefined && Object.keys(metadata).length > 0
}

/** Classes of things that are named after places. */
const holders: ReadonlySet<string> = new Set(['Organization', 'Place', 'PilotZone'])

/** Whether a place is part of another thing's name; 秦都区 in 秦都区陕广社区 is a place beside another. */
function holds(other: FoundMention, { start, end, label }: FoundMention): boolean {
  const isShort = end - start < label.length
  return containsSpan(other, { start, end }) && (other.class !== 'Place' || (isShort && end < other.end))
}

/**
 * All things but those that their rules list only where a statement is made of them. A place that only bodies and zones are
 * named after (武汉 of 武汉工程大学) is such a thing, too.
 */
function worthListing(
  { entities }: Resolution,
  said: readonly (Found | FoundLiteral)[],
  loose: ReadonlySet<string>,
): ResolvedEntity[] {
  const related = new Set<ResolvedEntity>()
  for (const one of said) {
    related.add(one.subject)
    if ('object' in one) related.add(one.object)
  }
  const holding = groupBy(
    entities.flatMap(({ class: name, mentions }) => (holders.has(name) ? mentions : [])),
    ({ sentence }) => sentence,
  )
  const isPart = (one: FoundMention) => holding.get(one.sentence)?.some((other) => holds(other, one)) ?? false
  return entities.filter(
    (entity) =>
      related.has(entity) ||
      !entity.mentions.every((one) => loose.has(one.rule) || (entity.class === 'Place' && isPart(one))),
  )
}
