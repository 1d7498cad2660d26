import fc from 'fast-check'
import { articleId } from '../../src/ids.js'
import type { Claim, Entity, KnowledgeGraph, Mention, Range, Statement } from '../../src/model.js'
import { normalizeGraph } from '../../src/normalizeGraph.js'
import { sha256, shortHash } from '../../src/text/hash.js'
import { classes, kinds, relations } from '../../src/vocabulary/terms.js'

/** A graph and the texts that its ranges count in. */
export interface GraphWithTexts {
  readonly graph: KnowledgeGraph
  readonly texts: ReadonlyMap<string, string>
}

/** Pieces that have broken readers and writers of RDF: quotes, slashes, controls, private use, marks of direction. */
const awkward = ['"', "'", '\\', '/', '<', '>', ' ', '　', '\n', '\r\n', '\t', '\0', '\u007f', '\u0085']
const unusual = [
  '\u2028',
  '\ue000',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\uffff',
  '😀',
  '𠮷',
  '{',
  '}',
  '%41',
  '“',
  '·',
]
const plain = [...'清河县雁归计划人才办法']

const wordsOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((some) => some.join(''))
const anyWords = wordsOf([...plain, ...plain, ...awkward, ...unusual])
const xmlWords = wordsOf(
  [...plain, ...plain, ...awkward, ...unusual].filter((piece) => !/[\0\uffff]/u.test(piece)),
)

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  fc.constantFrom(1e21, 1.5e-7, 0.1, 123456789.5),
)

const claimOf = (objects: readonly string[], words: fc.Arbitrary<string>): fc.Arbitrary<Claim> =>
  fc.oneof(
    fc.record({ predicate: fc.constantFrom(...relations), object: fc.constantFrom(...objects) }),
    fc.record({ predicate: fc.constant('kind' as const), kind: fc.constantFrom(...kinds) }),
    fc.record({ predicate: fc.constantFrom('amount' as const, 'count' as const), number }),
    fc.record({ predicate: fc.constantFrom('currency' as const, 'documentNumber' as const), text: words }),
    fc.record({
      predicate: fc.constant('date' as const),
      text: fc.constantFrom('2022', '2022-05', '2022-05-04', '去年'),
    }),
    fc.record({
      predicate: fc.constant('quantity' as const),
      quantity: fc.record(
        { value: number, from: number, to: number, unit: words, qualifier: words },
        { requiredKeys: ['unit'] },
      ),
    }),
  )

/** Any graph that keeps what model.ts promises, with texts that its ranges lie in. */
export const anyGraph = graphsOf(anyWords)

/** Any graph without the characters that XML cannot hold. */
export const anyXmlGraph = graphsOf(xmlWords)

function graphsOf(words: fc.Arbitrary<string>): fc.Arbitrary<GraphWithTexts> {
  return fc
    .record({
      texts: fc.uniqueArray(words, { maxLength: 3 }),
      labels: fc.uniqueArray(words, { minLength: 1, maxLength: 6 }),
      home: fc.boolean(),
      metadata: fc.option(
        fc.record(
          { title: words, date: fc.constant('2023-05-12'), source: words, address: words, author: words },
          { requiredKeys: ['title'] },
        ),
        { nil: undefined },
      ),
      pages: fc.option(fc.constant([0, 1]), { nil: undefined }),
    })
    .chain(({ texts, labels, home, metadata, pages }) => {
      const shared = { id: 'id/place/511100', class: 'Place' as const, label: '清河县', altLabels: [] }
      const articles = texts.map((text, at) => ({
        id: articleId(sha256(text)),
        file: `${at} ${labels[0]}.txt`,
        fileSha256: sha256(`\ufeff${text}`),
        textSha256: sha256(text),
        ...(home && { home: shared.id }),
        ...(metadata && { metadata }),
        ...(pages && { pages }),
      }))
      const entities = fc
        .tuple(...labels.map((label) => anyEntity(label, words)))
        .map((some) => [...some, shared])
      const ids = [...labels.map(idOf), shared.id, ...articles.map(({ id }) => id)]
      const perArticle = articles.map(({ id }, at) =>
        anyReading(id, [...(texts[at] ?? '')].length, ids, words),
      )
      return fc.tuple(entities, ...perArticle).map(([some, ...readings]) => ({
        graph: normalizeGraph({
          articles,
          entities: some,
          mentions: readings.flatMap(({ mentions }) => mentions),
          statements: readings.flatMap(({ statements }) => statements),
        }),
        texts: new Map(articles.map(({ id }, at) => [id, texts[at] ?? ''])),
      }))
    })
}

/** A graph of one article with one programme of this label. */
export function namedGraph(label: string): GraphWithTexts {
  const textSha256 = sha256(label)
  const article = articleId(textSha256)
  const id = idOf(label)
  const ranges = [{ start: 0, end: [...label].length }]
  const rule = 'quoted'
  return {
    graph: {
      articles: [{ id: article, file: 'a.txt', fileSha256: textSha256, textSha256 }],
      entities: [{ id, class: 'Programme', label, altLabels: [] }],
      mentions: [{ article, entity: id, ranges, rule }],
      statements: [
        { article, subject: id, claim: { predicate: 'kind', kind: 'Plan' }, evidence: ranges, rule },
      ],
    },
    texts: new Map([[article, label]]),
  }
}

function idOf(label: string): string {
  return `programme/${shortHash(label)}`
}

function anyEntity(label: string, words: fc.Arbitrary<string>): fc.Arbitrary<Entity> {
  return fc.record({
    id: fc.constant(idOf(label)),
    class: fc.constantFrom(...classes),
    label: fc.constant(label),
    altLabels: fc.uniqueArray(words, { maxLength: 3 }),
  })
}

function anyReading(article: string, length: number, ids: readonly string[], words: fc.Arbitrary<string>) {
  const range: fc.Arbitrary<Range> = fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const ranges = fc.array(range, { minLength: 1, maxLength: 3 })
  const rule = fc.constantFrom('establishes.after-cue', 'rule with / and 空格%')
  const mention: fc.Arbitrary<Mention> = fc.record({
    article: fc.constant(article),
    entity: fc.constantFrom(...ids),
    ranges,
    rule,
  })
  const statement: fc.Arbitrary<Statement> = fc.record({
    article: fc.constant(article),
    subject: fc.constantFrom(...ids),
    claim: claimOf(ids, words),
    evidence: ranges,
    rule,
  })
  return fc.record({
    mentions: fc.array(mention, { maxLength: 6 }),
    statements: fc.array(statement, { maxLength: 8 }),
  })
}
