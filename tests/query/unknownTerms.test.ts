import { expect, test } from 'vitest'
import { unknownTerms } from '../../src/query/unknownTerms.js'

test('a term that the ontology lacks is told with the nearest', () => {
  expect(
    unknownTerms('SELECT ?x { ?x a pao:Programe ; <https://example.org/mailuo/ontology#undertakenby> ?y }'),
  ).toEqual([
    expect.stringMatching(/^The ontology has no pao:Programe\. Did you mean pao:Programme\b/),
    expect.stringMatching(/^The ontology has no pao:undertakenby\. Did you mean pao:undertakenBy\b/),
  ])
  expect(unknownTerms('ASK { ?x pao:zzz ?y ; pao:zzz ?z }')).toEqual(['The ontology has no pao:zzz.'])
})

test.each([
  'SELECT ?x { ?x a pao:Programme ; pao:kind pao:Training ; pao:undertakenBy/pao:within* ?y }',
  'PREFIX pao: <https://example.org/mailuo/ontology#> SELECT * { ?x rdfs:label "pao:Programe" }',
  'SELECT * { ?x a <https://example.org/mailuo/ontology#Fund>, my:Programe } # pao:Programe',
])('nothing is said of %s', (sparql) => {
  expect(unknownTerms(sparql)).toEqual([])
})
