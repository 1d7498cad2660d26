import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BuiltGraph, buildGraph } from '../src/buildGraph.js'
import { articleId } from '../src/ids.js'
import type { KnowledgeGraph, Range } from '../src/model.js'
import { loadPack } from '../src/ontology/loadPack.js'
import { ownPack } from '../src/ontology/ownPack.js'
import { sha256 } from '../src/text/hash.js'
import type { Source } from '../src/text/source.js'
import { classes, type RelationName, relations, signatures } from '../src/vocabulary/terms.js'
import { anyText, genreText, longSentence } from './support/genre.js'

const pack = await loadPack(ownPack)
const seedName = '000_aa3d09998152851a.txt'
const seed = readFileSync(join(import.meta.dirname, '../seeds', seedName), 'utf8')

function sourceOf(text: string, name = 'article.txt'): Source {
  return { name, text, fileSha256: sha256(text) }
}
function build(...texts: string[]): BuiltGraph {
  return buildGraph(
    texts.map((text, at) => sourceOf(text, `${at}.txt`)),
    pack,
  )
}

const texts = fc.array(fc.oneof({ weight: 3, arbitrary: genreText }, anyText), { minLength: 1, maxLength: 6 })

function rangesOf({ mentions, statements }: KnowledgeGraph): { article: string; ranges: readonly Range[] }[] {
  return [
    ...mentions.map(({ article, ranges }) => ({ article, ranges })),
    ...statements.map(({ article, evidence }) => ({ article, ranges: evidence })),
  ]
}

function isRelation(name: string): name is RelationName {
  return relations.some((relation) => relation === name)
}

/** What must hold of every graph. */
function expectSound({ graph, texts: written }: BuiltGraph): void {
  const lengths = new Map([...written].map(([id, text]) => [id, [...text].length]))
  for (const { article, ranges } of rangesOf(graph)) {
    expect(ranges.length).toBeGreaterThan(0)
    for (const { start, end } of ranges) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(lengths.get(article) ?? -1)
    }
  }
  const classOf = new Map(graph.entities.map((entity) => [entity.id, entity.class]))
  expect(classOf.size).toBe(graph.entities.length)
  for (const { class: name, label, altLabels } of graph.entities) {
    expect(classes).toContain(name)
    expect(label.trim()).not.toBe('')
    expect(altLabels).not.toContain(label)
  }
  for (const { entity } of graph.mentions) expect(classOf.has(entity)).toBe(true)
  for (const { subject, claim } of graph.statements) {
    expect(classOf.has(subject)).toBe(true)
    if (!isRelation(claim.predicate) || !('object' in claim)) continue
    const { from, to } = signatures[claim.predicate]
    expect(from).toContain(classOf.get(subject))
    expect(to).toContain(classOf.get(claim.object))
    expect(claim.object).not.toBe(subject)
  }
}

describe('a graph of any texts', () => {
  it('has ranges inside the text, one class and a label for each entity, statements that fit', () => {
    fc.assert(
      fc.property(texts, (some) => expectSound(build(...some))),
      { numRuns: 60 },
    )
  })
  it('is the same when built twice', () => {
    fc.assert(
      fc.property(texts, (some) => {
        expect(build(...some)).toEqual(build(...some))
      }),
      { numRuns: 20 },
    )
  })
  it('does not depend on the order of its sources', () => {
    fc.assert(
      fc.property(fc.uniqueArray(genreText, { minLength: 2, maxLength: 5 }), (some) => {
        const sources = some.map((text, at) => sourceOf(text, `${at}.txt`))
        const { graph } = buildGraph(sources, pack)
        expect(buildGraph(sources.toReversed(), pack).graph).toEqual(graph)
      }),
      { numRuns: 20 },
    )
  })
})

describe('odd texts', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \u3000\n\n\t'],
    ['one character', '渔'],
    ['marks only', '，。；：、！？…—'],
    ['quotes without partners', '推行“渔光服务，打造《海风平台，建立（海浪机制。推行”渔光》平台）。'],
    ['brackets in brackets', `推行${'“'.repeat(300)}渔光${'”'.repeat(300)}平台。`],
    ['lone surrogates', '推行“\ud842渔光\udfb7”平台，建立\ud842机制。'],
    ['characters beyond the first plane', '推行“𠮷𠮷”平台，建立𠮷𠮷机制，云川𠮷。'],
    ['a list of a thousand items', `建立${'海浪、'.repeat(1000)}海风机制。`],
    ['no Chinese', 'The quick brown fox jumps over the lazy dog.\n\nTwice.'],
    ['control characters', '推行\u0000“渔光”\u0007平台\u2028，建立\u200b海浪机制。'],
  ])('give a sound graph: %s', (_, text) => {
    expectSound(build(text))
  })
  it('give a sound graph: a sentence of 3,000 characters', () => {
    const built = build(`渔港之变\n\n${longSentence(3000)}`)
    expectSound(built)
    expect(built.graph.statements.length).toBeGreaterThan(5)
  })
})

describe('an article without a title', () => {
  it('is listed by the name of its file where something is said of it', () => {
    const { graph } = build('2023年5月12日')
    expect(graph.entities.map(({ class: name, label }) => `${name} ${label}`)).toEqual(['Article 0'])
    expect(graph.statements.map(({ claim }) => claim)).toEqual([{ predicate: 'date', text: '2023-05-12' }])
  })
  it('is not listed where nothing is', () => {
    expect(build('渔港很美。').graph.entities).toEqual([])
  })
})

describe('several articles', () => {
  const one = '渔港之变\n\n舟山市实施“渔光”互助计划，建立渔港巡查机制。'
  const other = '渔村之变\n\n舟山市大力推行“渔光”互助计划，成效明显。'

  it('are one entity where they name the same thing of the same place', () => {
    const { graph } = build(one, other)
    expect(graph.articles.map(({ home }) => home)).toEqual(['id/place/330900', 'id/place/330900'])
    expect(graph.entities.filter(({ label }) => label === '“渔光”互助计划')).toHaveLength(1)
  })
  it('give what each of them gives, and no more', () => {
    const both = build(one, other).graph
    const [first, second] = [build(one).graph, build(other).graph]
    expect(both.statements).toHaveLength(first.statements.length + second.statements.length)
    expect(new Set(both.entities.map(({ id }) => id))).toEqual(
      new Set([...first.entities, ...second.entities].map(({ id }) => id)),
    )
  })
  it('with the same text are one', () => {
    const { graph } = build(one, one)
    expect(graph.articles.map(({ file }) => file)).toEqual(['0.txt'])
  })
})

describe('the seed', () => {
  const { graph, texts: written, notices } = buildGraph([sourceOf(seed, seedName)], pack)

  it('gives a sound graph without notices', () => {
    expectSound({ graph, texts: written, notices })
    expect(notices).toEqual([])
  })
  it('is an article with id and hash of its text', () => {
    expect(graph.articles).toEqual([
      {
        id: articleId(sha256(seed)),
        file: seedName,
        fileSha256: sha256(seed),
        textSha256: sha256(seed),
        home: 'id/place/511100',
      },
    ])
  })
  it('quotes in each mention what names its entity, in most the label itself', () => {
    const chars = [...seed]
    const labels = new Map(graph.entities.map(({ id, label, altLabels }) => [id, [label, ...altLabels]]))
    const bare = (text: string) => text.replace(/[\s“”《》]/g, '')
    const plain = graph.mentions.filter(({ entity, ranges }) => {
      const text = bare(ranges.map(({ start, end }) => chars.slice(start, end).join('')).join(''))
      return (labels.get(entity) ?? []).some((label) => bare(label) === text)
    })
    expect(plain.length / graph.mentions.length).toBeGreaterThan(0.85)
  })
})
