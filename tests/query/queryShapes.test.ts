import { expect, test } from 'vitest'
import { createShapes, queryShape } from '../../src/query/queryShapes.js'

test('queries of one form differ in strings, numbers, IRIs, local names and names of variables', () => {
  const one = 'SELECT ?a { ?a pao:kind <https://a.org/b> . FILTER(REGEX(?a, "x+", "i") && ?a > 3) }'
  const other =
    'select ?x { ?x pao:amount <https://b.org/> . filter(regex(?x, \'(y|z)*\', "") && ?x > 12.5) }'
  expect(queryShape(one)).toBe(queryShape(other))
})

test('queries of another form do not', () => {
  expect(queryShape('ASK { ?a ?b ?c }')).not.toBe(queryShape('ASK { ?a ?b ?c . ?d ?e ?f }'))
})

test('only the latest are remembered', () => {
  const shapes = createShapes(2)
  for (const shape of ['a', 'b', 'a', 'c']) shapes.add(shape)
  expect(['a', 'b', 'c'].map(shapes.has)).toEqual([true, false, true])
})
