import { Parser } from 'n3'
import { expect, test } from 'vitest'
import { describeNodes } from '../../src/query/describeNode.js'

const quads = new Parser().parse(`
  @prefix : <https://a.org/> .
  @prefix oa: <http://www.w3.org/ns/oa#> .
  @prefix pao: <https://example.org/mailuo/ontology#> .
  @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  :m skos:prefLabel "强化护林"@zh .
  :p skos:prefLabel "青禾计划"@zh .
  <https://a.org/statement/1> rdf:subject :m ; rdf:predicate pao:implementedThrough ; rdf:object :p ;
    pao:byRule <https://a.org/rule/programme.after-act> ; prov:wasDerivedFrom :span .
  :span oa:hasSelector :position , :quote .
  :position oa:start 1 ; oa:end 7 .
  :quote oa:exact "实施青禾计划" .
  :mention pao:mentionOf :m ; prov:wasDerivedFrom :span2 .
  :span2 oa:hasSelector :quote2 .
  :quote2 oa:exact "强化护林。" .
`)
const describe = describeNodes(quads)

test('an entity has its label and the words of its first mention', () => {
  expect(describe('https://a.org/m')).toEqual({ label: '强化护林', quote: '强化护林。' })
})

test('a statement has its triple in words, its evidence and its rule', () => {
  expect(describe('https://a.org/statement/1')).toEqual({
    label: '强化护林 —implementedThrough→ 青禾计划',
    quote: '实施青禾计划',
    rule: 'programme.after-act',
  })
})

test('a span has its quote, whichever of its selectors comes first', () => {
  expect(describe('https://a.org/span')).toEqual({ quote: '实施青禾计划' })
})

test('of an unknown node nothing is known', () => {
  expect(describe('https://a.org/none')).toEqual({})
})
