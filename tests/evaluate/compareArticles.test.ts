import { expect, test } from 'vitest'
import { compareArticles } from '../../src/evaluate/compareArticles.js'
import type { Gold } from '../../src/evaluate/gold.js'
import { toScores } from '../../src/evaluate/scores.js'
import type { KnowledgeGraph } from '../../src/model.js'

const place = (id: string, label: string) => ({ id, class: 'Place' as const, label, altLabels: [] })
const graph: KnowledgeGraph = {
  articles: [
    { id: 'article/1', file: 'a.txt', fileSha256: '', textSha256: '' },
    { id: 'article/2', file: 'b.txt', fileSha256: '', textSha256: '' },
  ],
  entities: [place('p1', '甲县'), place('p2', '乙县'), place('p3', '丙市')],
  mentions: [
    { article: 'article/1', entity: 'p1', ranges: [{ start: 0, end: 2 }], rule: 'r' },
    { article: 'article/2', entity: 'p2', ranges: [{ start: 0, end: 2 }], rule: 'r' },
  ],
  statements: [
    {
      article: 'article/2',
      subject: 'p2',
      claim: { predicate: 'within', object: 'p3' },
      evidence: [{ start: 0, end: 4 }],
      rule: 'r',
    },
  ],
}
const goldFor = (source: string, label: string): Gold => ({
  source,
  entities: [{ id: 'e1', type: 'Place', label, accept: [], level: 'core' }],
  relations: [],
})

test('what other articles say is no false alarm', () => {
  const scores = toScores(compareArticles(graph, [goldFor('a.txt', '甲县')]))
  expect(scores.entities).toMatchObject({ right: 1, wrong: 0 })
})

test('the counts of several articles add up', () => {
  const scores = toScores(compareArticles(graph, [goldFor('a.txt', '甲县'), goldFor('b.txt', '乙县')]))
  expect(scores.entities).toMatchObject({ core: 2, found: 2, right: 2, wrong: 1 })
  expect(scores.relations).toMatchObject({ core: 0, wrong: 1 })
})

test('gold of an article that the graph does not have is refused', () => {
  expect(() => compareArticles(graph, [goldFor('c.txt', '甲县')])).toThrow(
    'the gold\'s source "c.txt": is none of the graph\'s articles (a.txt, b.txt)',
  )
})
