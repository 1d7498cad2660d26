import type { Article, Role } from '../document/article.js'
import { parseArticle } from '../document/parseArticle.js'
import { toWording } from '../document/wording.js'
import { compileExtractor } from '../mentions/extractor.js'
import { findPassedOver } from '../mentions/findPassedOver.js'
import type { Mention } from '../mentions/mention.js'
import type { ArticleRecord, KnowledgeGraph, Range } from '../model.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import { simplify } from '../readers/simplify.js'
import { codePointOffsets } from '../text/codePoints.js'
import { groupBy } from '../text/groupBy.js'
import { locate, type Passage } from '../text/passage.js'
import { findUngrounded, type Ungrounded } from './findUngrounded.js'

/** What was not read out of some articles. */
export interface Coverage {
  readonly articles: readonly ArticleCoverage[]
  readonly rules: {
    readonly all: number
    /** Ids of the rules that no mention and no statement comes from, in the order of the pack. */
    readonly unused: readonly string[]
  }
}

export interface ArticleCoverage {
  readonly id: string
  readonly file: string
  /** How many sentences there are that could give a statement. */
  readonly sentences: number
  /** Those that gave none, in reading order. */
  readonly silent: readonly SilentSentence[]
  readonly ungrounded: readonly Ungrounded[]
  readonly passedOver: readonly PassedOver[]
}

interface SilentSentence {
  readonly role: Role
  /** In several pieces where a page break or a caption interrupts it; code points. */
  readonly ranges: readonly Range[]
  readonly text: string
}

/** A name that the lexicon knows and that was left aside, since it could be something else. */
interface PassedOver {
  /** As it stands in the text. */
  readonly name: string
  /** What it could be, by the lexicon's labels. */
  readonly labels: readonly string[]
  readonly sentence: string
}

/** Title, byline, notice head, signature and page matter are names and numbers, no sentences. */
const speaking: ReadonlySet<Role> = new Set<Role>(['heading', 'leadIn', 'body', 'caption', 'authorNote'])

/** Looks through a graph that was built with `pack` for what it does not say; `texts` holds each article's text by id. */
export function findCoverage(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  pack: OntologyPack,
): Coverage {
  const cover = articleReader(graph, pack)
  const used = new Set([...graph.mentions, ...graph.statements].map(({ rule }) => rule))
  const rules = [...pack.rules.mentions, ...pack.rules.relations, ...pack.rules.literals].map(({ id }) => id)
  return {
    articles: graph.articles.map((article) => cover(article, texts.get(article.id) ?? '')),
    rules: { all: rules.length, unused: rules.filter((id) => !used.has(id)) },
  }
}

function articleReader(graph: KnowledgeGraph, pack: OntologyPack) {
  const wording = toWording(pack.lexicon)
  const extractor = compileExtractor(pack)
  const statements = groupBy(graph.statements, ({ article }) => article)
  const mentions = groupBy(graph.mentions, ({ article }) => article)
  const ungrounded = groupBy(findUngrounded(graph), ({ article }) => article)
  return ({ id, file, fileSha256 }: ArticleRecord, text: string): ArticleCoverage => {
    const read = { name: file, text: simplify(text) ?? text, fileSha256 }
    const { article } = parseArticle(read, wording)
    const toCodePoint = codePointOffsets(text)
    const rangesOf = (passage: Passage, start = 0, end = passage.text.length) =>
      locate(read.text, passage, start, end).map((span) => ({
        start: toCodePoint(span.start),
        end: toCodePoint(span.end),
      }))
    const said = (statements.get(id) ?? []).flatMap(({ evidence }) => evidence)
    const named = (mentions.get(id) ?? []).flatMap(({ ranges }) => ranges)
    const sentences = article.sentences
      .filter(({ role }) => speaking.has(role))
      .map(({ role, passage }) => ({ role, ranges: rangesOf(passage), text: passage.text }))
    const passedOver = findPassedOver(article, extractor).filter(({ sentence, start, end }) => {
      const passage = article.sentences[sentence]?.passage
      return passage !== undefined && !touches(rangesOf(passage, start, end), named)
    })
    return {
      id,
      file,
      sentences: sentences.length,
      silent: sentences.filter(({ ranges }) => !touches(ranges, said)),
      ungrounded: (ungrounded.get(id) ?? []).map(({ article: _, ...name }) => name),
      passedOver: toPassedOver(passedOver, article),
    }
  }
}

/** One entry for each place in the text, with all that it could be. */
function toPassedOver(mentions: readonly Mention[], article: Article): PassedOver[] {
  const places = groupBy(mentions, ({ sentence, start }) => `${sentence} ${start}`)
  return [...places.values()].flatMap((options) => {
    const [first] = options
    const text = first && article.sentences[first.sentence]?.passage.text
    if (!text) return []
    const labels = options.map(({ label }) => label)
    return [{ name: text.slice(first.start, first.end), labels, sentence: text }]
  })
}

function touches(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some(({ start, end }) => b.some((other) => other.start < end && start < other.end))
}
