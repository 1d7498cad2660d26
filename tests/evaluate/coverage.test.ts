import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/buildGraph.js'
import { findCoverage } from '../../src/evaluate/coverage.js'
import { formatCoverage } from '../../src/evaluate/formatCoverage.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { sha256 } from '../../src/text/hash.js'

const pack = await loadPack(ownPack)

function coverageOf(...texts: string[]) {
  const sources = texts.map((text, at) => ({ name: `${at}.txt`, text, fileSha256: sha256(text) }))
  const { graph, texts: built } = buildGraph(sources, pack)
  return findCoverage(graph, built, pack)
}

const text = `沿河县推进基层治理

近年来，沿河县实施“清泉”工程。山高水长，日子一天比一天好。市民说：“好！”
`

describe('sentences', () => {
  test('that gave no statement are listed, those that gave one are not, the title never', () => {
    const [article] = coverageOf(text).articles
    expect(article?.silent.map(({ text }) => text)).toEqual([
      '山高水长，日子一天比一天好。',
      '市民说：“好！”',
    ])
    expect(article?.sentences).toBe(3)
  })

  test('are told by code points of the text as it stands', () => {
    const moved = `${text}又是一年😀春好处。人勤春来早。\n`
    const [article] = coverageOf(moved).articles
    const characters = [...moved]
    expect(article?.silent.length).toBeGreaterThan(2)
    for (const { ranges, text } of article?.silent ?? []) {
      expect(ranges.map(({ start, end }) => characters.slice(start, end).join('')).join('')).toBe(text)
    }
  })

  test('of a text in traditional characters are found too', () => {
    const [article] = coverageOf(
      '沿河縣推進基層治理\n\n近年來，沿河縣實施“清泉”工程。山高水長，日子一天比一天好。\n',
    ).articles
    expect(article?.silent.map(({ ranges }) => ranges)).toEqual([[{ start: 27, end: 41 }]])
  })
})

describe('names', () => {
  test('that could be something else and were left aside are listed with what they could be', () => {
    const [article] = coverageOf('整治老旧院落\n\n近年来，各地整治低洼平房区积水。\n').articles
    expect(article?.passedOver).toEqual([
      { name: '平房区', labels: ['平房区'], sentence: '近年来，各地整治低洼平房区积水。' },
    ])
    const meant = '哈尔滨市推进治理\n\n近年来，哈尔滨市平房区实施“清泉”工程。\n'
    expect(coverageOf(meant).articles[0]?.passedOver).toEqual([])
  })
})

test('rules that found nothing are listed, those that found something are not', () => {
  const { rules } = coverageOf(text)
  const { graph } = buildGraph([{ name: 'a.txt', text, fileSha256: '' }], pack)
  expect(rules.unused.length).toBeGreaterThan(0)
  expect(rules.unused.length).toBeLessThan(rules.all)
  for (const { rule } of graph.statements) expect(rules.unused).not.toContain(rule)
})

test('the report names file, sentence and rule', () => {
  const coverage = coverageOf(text)
  const lines = formatCoverage(coverage).split('\n')
  expect(lines[0]).toBe('0.txt: 2 of 3 sentences gave no statement')
  expect(lines[1]).toBe('  body        山高水长，日子一天比一天好。')
  expect(lines).toContain(`rules: ${coverage.rules.unused.length} of ${coverage.rules.all} found nothing`)
  expect(lines.at(-2)).toBe(`  ${coverage.rules.unused.at(-1)}`)
})
