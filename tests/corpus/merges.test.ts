import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/buildGraph.js'
import { decideMerges } from '../../src/corpus/groupKeys.js'
import { parseRulings } from '../../src/corpus/rulings.js'
import type { KnowledgeGraph } from '../../src/model.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { sha256 } from '../../src/text/hash.js'
import { normalForm } from '../../src/text/normalForm.js'
import { madeArticle } from '../support/madeArticles.js'

const pack = await loadPack(ownPack)
const graphOf = (text: string): KnowledgeGraph =>
  buildGraph([{ name: 'a.txt', text, fileSha256: sha256(text) }], pack).graph
const county =
  '峨眉山市深化人才工作\n\n峨眉山市深入实施“嘉禾”人才计划,面向青年人才开展培训。峨眉山市出台《峨眉山市人才工作管理办法》。\n'
const city =
  '乐山市深化人才工作\n\n乐山市把人才工作摆在重要位置。峨眉山市创新开展“嘉禾”人才计划。峨眉山市出台《峨眉山市人才工作管理办法》,乐山市给予支持。乐山市评选一批先进典型。\n'
const other = '犍为县深化人才工作\n\n犍为县深入实施“嘉禾”人才计划,面向青年人才开展培训。\n'
const merged = (texts: readonly string[], rulings = '') => {
  const graphs = texts.map(graphOf)
  const labels = new Map(graphs.flatMap(({ entities }) => entities.map(({ id, label }) => [id, label])))
  return decideMerges(graphs, parseRulings(rulings, 'rulings.tsv')).map(
    ({ kept, merged: gone, rule }) => `${rule}: ${labels.get(kept)} = ${labels.get(gone)}`,
  )
}

describe('things of two articles', () => {
  test('are one where the same place runs what has the same name', () => {
    expect(merged([county, city])).toContain('merge.same-place: “嘉禾”人才计划 = “嘉禾”人才计划')
  })

  test('are one where their name says of which place they are', () => {
    expect(merged([county, city])).toContain(
      'merge.same-place: 峨眉山市人才工作管理办法 = 峨眉山市人才工作管理办法',
    )
  })

  test('stay two where other places run what has the same name', () => {
    expect(merged([county, other])).toEqual([])
  })

  test('are decided the same in any order of the articles', () => {
    const graphs = [county, city, other].map(graphOf)
    expect(decideMerges(graphs.toReversed(), [])).toEqual(decideMerges(graphs, []))
  })
})

test('one name that a city gives to things of two of its counties is joined with neither', () => {
  const both = ['峨眉山市', '犍为县'].map((place) => city.replaceAll('峨眉山市', place))
  expect(merged([county, other, ...both]).filter((line) => line.includes('嘉禾'))).toEqual([])
})

describe('a person', () => {
  const [merge] = decideMerges([county, city].map(graphOf), [])
  const pair = `${merge?.merged}\t${merge?.kept}`

  test('may hold apart what has the same name', () => {
    const before = decideMerges([county, city].map(graphOf), []).length
    const rulings = parseRulings(`# 说明\n\napart\t${pair}\t两期不同`, 'rulings.tsv')
    expect(decideMerges([county, city].map(graphOf), rulings)).toHaveLength(before - 1)
  })

  test('may join what no rule does, and give the reason', () => {
    const rulings = parseRulings('same\tprogramme/1\tprogramme/2\t改名', 'rulings.tsv')
    expect(decideMerges([], rulings)).toEqual([
      { kept: 'programme/1', merged: 'programme/2', rule: 'ruling', reason: '改名' },
    ])
  })

  test.each(['maybe\ta\tb\tc', 'same\ta'])('is told the line of what is no ruling: %s', (line) => {
    expect(() => parseRulings(`\n${line}`, 'rulings.tsv')).toThrow('rulings.tsv: line 2')
  })
})

describe('a made corpus whose answers are known', () => {
  const articles = Array.from({ length: 400 }, (_, number) => madeArticle(8, number, 60))
  const graphs = articles.map(({ text }) => graphOf(text))
  const merges = decideMerges(graphs, [])
  const keptOf = new Map(merges.map(({ kept, merged: gone }) => [gone, kept]))
  const root = (id: string): string => (keptOf.has(id) ? root(keptOf.get(id) ?? id) : id)

  /** What each article's thing is in truth, by the id that the article gives it. */
  const meant = articles.flatMap(({ things }, at) =>
    things.flatMap(({ key, class: name, label }) => {
      const entity = graphs[at]?.entities.find(
        (one) => one.class === name && normalForm(one.label) === normalForm(label),
      )
      return entity ? [{ key, id: entity.id, at }] : []
    }),
  )

  test('names most of its things', () => {
    const all = articles.flatMap(({ things }) => things).length
    expect(meant.length / all).toBeGreaterThan(0.9)
  })

  test.each([
    ['by decisions', 50, (a: string, b: string) => a !== b],
    ['in all, with what has one id from the start', 1000, () => true],
  ])('is joined %s with a precision of 0.98 and a recall of 0.90', (_, most, counts) => {
    let [right, wrong, missed] = [0, 0, 0]
    for (const [index, a] of meant.entries()) {
      for (const b of meant.slice(index + 1)) {
        if (a.at === b.at || !counts(a.id, b.id)) continue
        const isOne = root(a.id) === root(b.id)
        if (isOne && a.key === b.key) right++
        else if (isOne) wrong++
        else if (a.key === b.key) missed++
      }
    }
    expect(right).toBeGreaterThan(most)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
  })
})
