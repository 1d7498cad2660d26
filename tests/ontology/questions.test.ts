import { Writer } from 'n3'
import { describe, expect, test } from 'vitest'
import { query } from '../../src/query/query.js'
import { findQuestion, loadQuestions } from '../../src/query/questions.js'
import { cited, citedGraph, entity, parseTurtle } from '../support/citedGraph.js'

const questions = loadQuestions(new URL('../../ontology', import.meta.url).pathname)

describe('the programmes of each measure', () => {
  test('come with their kinds and the words that say so', async () => {
    expect(await ask('programmes-by-measure')).toEqual([
      ['town.txt', '引才回乡', '雁归计划', 'Plan', '举办的“雁归计划”', '38'],
    ])
  })

  test('come in reading order, whatever they are called', async () => {
    const more = [
      ...entity('first', 'Measure', '让山乡留得住人'),
      ...cited('e:first', 'implementedThrough', 'e:school', '让山乡留得住人'),
    ]
    expect((await ask('programmes-by-measure', more)).map(([, , programme]) => programme)).toEqual([
      '归雁夜校',
      '雁归计划',
    ])
  })

  test('leave out what is no programme', async () => {
    const fund = cited('e:measure', 'implementedThrough', 'e:fund', '雁归资金').map((line) =>
      line.replaceAll('e:measure-implementedThrough', 'e:measure-fund'),
    )
    expect(await ask('programmes-by-measure', fund)).toHaveLength(1)
  })
})

describe('the pilot zones', () => {
  test('come with their places, who runs them and the words that say where', async () => {
    const run = cited('e:zone', 'undertakenBy', 'e:county', '清河县人才先行区')
    expect(await ask('pilot-zones', run)).toEqual([
      [
        'town.txt',
        '清河县人才先行区',
        '清河县',
        '清河县',
        '让山乡留得住人',
        '清河县人才先行区建在清河县',
        '97',
      ],
    ])
  })

  test('are not left out where no words say in which place', async () => {
    const unplaced = citedGraph.filter((line) => !line.includes('locatedIn'))
    expect(await ask('pilot-zones', [], unplaced)).toEqual([
      ['town.txt', '清河县人才先行区', '', '', '让山乡留得住人', '清河县人才先行区', '97'],
    ])
  })
})

describe('who follows what', () => {
  test('comes with both classes and the words that say so', async () => {
    const quote = '清河县学习贯彻南江市第五次党代会精神'
    expect(await ask('who-follows-what')).toEqual([
      ['town.txt', '清河县', 'Place', '南江市第五次党代会精神', 'Guidance', quote, '8'],
    ])
  })

  test('tells the articles apart that say the same', async () => {
    const other = citedGraph
      .join('\n')
      .replace('town.txt', 'other.txt')
      .replace(/e:(?=(article|county-guidedBy))/gu, 'e:other-')
    expect((await ask('who-follows-what', other.split('\n'))).map(([file]) => file)).toEqual([
      'other.txt',
      'town.txt',
    ])
  })
})

test('a count that says more than its list names is found', async () => {
  expect(await ask('counts-against-lists')).toEqual([['雁归计划', '24', '1']])
})

test('a measure with nothing below it is found', async () => {
  const bare = [...entity('bare', 'Measure', '让山乡留得住人')]
  expect((await ask('measures-without-means', bare)).map(([, measure]) => measure)).toEqual([
    '让山乡留得住人',
  ])
})

test('what several articles speak of is found', async () => {
  const other = [
    'e:other pao:fileName "other.txt" .',
    'e:other-mention-in-county pao:mentionOf e:county .',
    'e:other-mention-in-county prov:wasDerivedFrom e:other-span-in-county .',
    'e:other-span-in-county oa:hasSource e:other .',
  ]
  expect(await ask('shared-by-articles', other)).toEqual([['清河县', 'Place', '2']])
})

describe.each(questions)('$name', ({ title, purpose, parameters, sparql }) => {
  test('says what it asks and what for, in Chinese and English', () => {
    expect(title).toMatch(/\p{Script=Han}.* · [A-Z].*\?$/u)
    expect(purpose).toMatch(/\p{Script=Han}.*[。？] [A-Z].*\.$/u)
  })

  test('has the parameters that it names, each explained', () => {
    expect(parameters.length).toBeGreaterThan(0)
    for (const { name, meaning } of parameters) {
      expect(sparql.split('WHERE').slice(1).join()).toMatch(new RegExp(`\\?${name}\\b`, 'u'))
      expect(meaning).toMatch(/\p{Script=Han}.* · [A-Za-z]/u)
    }
  })

  // What Virtuoso 7 makes of one with Chinese characters has depended on the graph (src/README.md).
  test('needs no regular expression', () => {
    expect(sparql).not.toMatch(/\b(?:REGEX|REPLACE)\b/iu)
  })
})

/** The rows of a ready question over the cited graph and `more` lines, split as a build splits them into graphs. */
async function ask(name: string, more: readonly string[] = [], lines = citedGraph): Promise<string[][]> {
  const all = [...lines, ...more]
  const provenance = all.filter((line) => /^e:\S*-/u.test(line))
  const triples = all.filter((line) => !provenance.includes(line))
  const quads = parseTurtle(`
    GRAPH e:article { ${triples.join('\n')} }
    GRAPH <https://example.org/mailuo/e/article/provenance> { ${provenance.join('\n')} }`)
  const nquads = new Writer({ format: 'N-Quads' }).quadsToString(quads)
  const sparql = findQuestion(questions, name).sparql
  const csv = await query(nquads, sparql, { format: 'csv' })
  return csv
    .trim()
    .split(/\r?\n/u)
    .slice(1)
    .map((row) => row.split(',').map((cell) => cell.replace(/^"|"$/gu, '')))
}
