import { expect, test } from 'vitest'
import { ownPack } from '../../src/ontology/ownPack.js'
import { loadOntology } from '../../src/rdf/loadOntology.js'
import { parseTurtle } from '../support/citedGraph.js'
import { breaksOfOwlRl } from '../support/owlRl.js'

test('pao.ttl is in OWL 2 RL, every axiom between declared names', async () => {
  expect(breaksOfOwlRl(await loadOntology(ownPack, 'pao.ttl'))).toEqual([])
})

const declared =
  'pao:A a owl:Class . pao:B a owl:Class . pao:p a owl:ObjectProperty . pao:d a owl:DatatypeProperty .'

test.each([
  [
    'a restriction',
    'pao:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty pao:p ; owl:someValuesFrom pao:B ] .',
  ],
  ['a union', 'pao:p rdfs:domain [ owl:unionOf ( pao:A pao:B ) ] .'],
  ['a superclass that is not declared', 'pao:A rdfs:subClassOf pao:C .'],
  ['a class as range of a datatype property', 'pao:d rdfs:range pao:A .'],
  ['a datatype that the profile lacks', 'pao:d rdfs:range xsd:gYear .'],
  ['a reflexive property', 'pao:p a owl:ReflexiveProperty .'],
  ['a property of two sorts', 'pao:p a owl:DatatypeProperty .'],
  ['a transitive property that is functional', 'pao:p a owl:TransitiveProperty , owl:FunctionalProperty .'],
  ['an inverse of a datatype property', 'pao:d owl:inverseOf pao:p .'],
  ['a key', 'pao:A owl:hasKey ( pao:d ) .'],
  ['a property that is not declared', 'pao:A pao:q "x" .'],
])('%s is noticed', (_, turtle) => {
  expect(breaksOfOwlRl(parseTurtle(declared))).toEqual([])
  expect(breaksOfOwlRl(parseTurtle(`${declared} ${turtle}`))).not.toEqual([])
})
