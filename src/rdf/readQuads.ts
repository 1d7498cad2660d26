import type { Quad } from '@rdfjs/types'
import { ruleOf } from '../ids.js'
import type { ArticleRecord, Entity, KnowledgeGraph, Mention, Range, Statement } from '../model.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { paoIri } from '../vocabulary/namespaces.js'
import { type ClassName, classes } from '../vocabulary/terms.js'
import { type Description, describe } from './description.js'
import { baseOf, type Iris, irisUnder } from './iris.js'
import { readMetadata } from './metadata.js'
import { objectToClaim } from './objectToClaim.js'
import { oa, pao, prov, rdf, skos } from './terms.js'

/** The graph that quads hold, without the nodes that lack something; `problems` says what. */
export interface QuadReading {
  readonly graph: KnowledgeGraph
  /** The base of the articles' IRIs; `defaultBase` where there is none. */
  readonly base: string
  readonly problems: readonly string[]
}

/** Reads all that can be read; see `fromQuads` for the strict way. */
export function readQuads(quads: Iterable<Quad>): QuadReading {
  const description = describe(quads)
  const articles = description.nodesWith(pao('textSha256')).sort(compareCodeUnits)
  const iris = irisUnder(articles.map(baseOf).find((base) => base !== undefined))
  const graph = normalizeGraph({
    articles: articles.flatMap((node) => readArticle(node, description, iris) ?? []),
    entities: readEntities(description, iris),
    mentions: description
      .nodesOf(pao('Mention'))
      .flatMap((node) => readMention(node, description, iris) ?? []),
    statements: description
      .nodesOf(rdf.Statement)
      .flatMap((node) => readStatement(node, description, iris) ?? []),
  })
  return { graph, base: iris.base, problems: description.problems }
}

function readArticle(node: string, description: Description, iris: Iris): ArticleRecord | undefined {
  const { one } = description
  const file = one(node, pao('fileName'))?.value
  const fileSha256 = one(node, pao('fileSha256'))?.value
  const textSha256 = one(node, pao('textSha256'))?.value
  const home = one(node, pao('home'), 'may be missing')?.value
  if (file === undefined || fileSha256 === undefined || textSha256 === undefined) return undefined
  const own = { id: iris.toId(node), file, fileSha256, textSha256, ...(home && { home: iris.toId(home) }) }
  return { ...own, ...readMetadata(node, description) }
}

function readEntities(description: Description, iris: Iris): Entity[] {
  const nodes = description.nodesWith(rdf.type)
  return nodes.flatMap((node) => {
    const types = description.all(node, rdf.type).map((type) => type.value)
    const leaves = classes.filter((name) => types.includes(paoIri(name)))
    return leaves.length === 0 ? [] : (readEntity(node, leaves, description, iris) ?? [])
  })
}

function readEntity(
  node: string,
  [leaf, other]: readonly ClassName[],
  { all, one, problems }: Description,
  iris: Iris,
): Entity | undefined {
  const label = one(node, skos.prefLabel)?.value
  if (other !== undefined)
    problems.push(`<${node}> is of the classes ${leaf} and ${other}; an entity has one`)
  if (leaf === undefined || label === undefined) return undefined
  const altLabels = all(node, skos.altLabel).map((term) => term.value)
  return { id: iris.toId(node), class: leaf, label, altLabels }
}

function readMention(node: string, description: Description, iris: Iris): Mention | undefined {
  const entity = description.one(node, pao('mentionOf'))?.value
  const derivation = readDerivation(node, description, iris)
  if (entity === undefined || derivation === undefined) return undefined
  const { article, rule, ranges } = derivation
  return { article, entity: iris.toId(entity), ranges, rule }
}

function readStatement(node: string, description: Description, iris: Iris): Statement | undefined {
  const { one } = description
  const subject = one(node, rdf.subject)?.value
  const predicate = one(node, rdf.predicate)?.value
  const object = one(node, rdf.object)
  const derivation = readDerivation(node, description, iris)
  if (subject === undefined || predicate === undefined || object === undefined) return undefined
  const claim = objectToClaim(predicate, object, description, iris)
  if (claim === undefined || derivation === undefined) return undefined
  const { article, rule, ranges } = derivation
  return { article, subject: iris.toId(subject), claim, evidence: ranges, rule }
}

interface Derivation {
  readonly article: string
  readonly rule: string
  readonly ranges: readonly Range[]
}

/** Which rule read a node from which spans of which article. */
function readDerivation(node: string, description: Description, iris: Iris): Derivation | undefined {
  const { all, one, problems } = description
  const rule = one(node, pao('byRule'))?.value
  const spans = all(node, prov.wasDerivedFrom).map((span) => readSpan(span.value, description))
  const [first] = spans
  if (first === undefined) problems.push(`<${node}> is derived from no span of a text`)
  const ranges = spans.flatMap((span) => span?.range ?? [])
  if (rule === undefined || first === undefined || ranges.length < spans.length) return undefined
  if (spans.some((span) => span?.article !== first.article)) {
    problems.push(`<${node}> is derived from spans of more than one article`)
  }
  return { article: iris.toId(first.article), rule: ruleOf(iris.toId(rule)), ranges }
}

function readSpan(span: string, { all, one, problems }: Description) {
  const article = one(span, oa.hasSource)?.value
  const positions = all(span, oa.hasSelector).filter(({ value }) => all(value, oa.start).length > 0)
  const [position] = positions
  if (position === undefined || positions.length > 1) {
    problems.push(`<${span}> has ${positions.length || 'no'} oa:TextPositionSelector where it needs one`)
    return undefined
  }
  const start = Number(one(position.value, oa.start)?.value)
  const end = Number(one(position.value, oa.end)?.value)
  if (article === undefined || !(start >= 0 && start <= end)) {
    problems.push(`<${span}> has no start and end that make a range`)
    return undefined
  }
  return { article, range: { start, end } }
}
