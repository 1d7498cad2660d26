import { describe, expect, test } from 'vitest'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { fromQuads } from '../../src/rdf/fromQuads.js'
import { infer } from '../../src/rdf/infer.js'
import { inferencesToQuads, readInferences } from '../../src/rdf/inferencesToQuads.js'
import { inferGraph } from '../../src/rdf/inferGraph.js'
import { irisUnder } from '../../src/rdf/iris.js'
import { loadOntology } from '../../src/rdf/loadOntology.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { toTriples } from '../../src/rdf/toTriples.js'
import { namespaces, paoIri } from '../../src/vocabulary/namespaces.js'
import { classes } from '../../src/vocabulary/terms.js'
import { example, parseTurtle } from '../support/citedGraph.js'
import { inProject } from '../support/runCli.js'
import { smallGraph, smallIds } from '../support/smallGraph.js'

const pao = await loadOntology(ownPack, 'pao.ttl')
const seed = await loadGraph(inProject('graph'))

/** Triples in Turtle's terms without prefixes. */
const short = (iri: string) => iri.replace(example, '').replace(/^.*[#/]/u, '')
const inferred = (data: string, ontology: string) =>
  infer(parseTurtle(data), parseTurtle(ontology)).map(({ triple, rule }) => {
    return `${rule} ${short(triple.subject)} ${short(triple.predicate)} ${short(triple.object)}`
  })

describe('what follows:', () => {
  test.each([
    ['a class of a class', 'e:a a e:A .', 'e:A rdfs:subClassOf e:B .', ['cax-sco a type B']],
    ['a relation of a relation', 'e:a e:p e:b .', 'e:p rdfs:subPropertyOf e:q .', ['prp-spo1 a q b']],
    ['a domain', 'e:a e:p e:b .', 'e:p rdfs:domain e:A .', ['prp-dom a type A']],
    ['a range', 'e:a e:p e:b .', 'e:p rdfs:range e:A .', ['prp-rng b type A']],
    ['an inverse', 'e:a e:p e:b .', 'e:q owl:inverseOf e:p .', ['prp-inv2 b q a']],
    ['its inverse', 'e:a e:p e:b .', 'e:p owl:inverseOf e:q .', ['prp-inv1 b q a']],
    [
      'a chain',
      'e:a e:p e:b . e:b e:p e:c . e:c e:p e:d .',
      'e:p a owl:TransitiveProperty .',
      ['prp-trp a p c', 'prp-trp b p d', 'prp-trp a p d'],
    ],
  ])('%s', (_, data, ontology, expected) => {
    expect(inferred(data, ontology)).toEqual(expected)
  })

  test('nothing of a literal, nothing twice, nothing that is said', () => {
    expect(inferred('e:a e:p "b" .', 'e:p rdfs:range e:A .')).toEqual([])
    expect(inferred('e:a a e:A , e:B .', 'e:A rdfs:subClassOf e:B .')).toEqual([])
    expect(inferred('e:a e:p e:b . e:b e:p e:a .', 'e:p a owl:TransitiveProperty .')).toEqual([])
  })
})

test('each premise is a triple that is said or follows earlier', () => {
  const triples = [...toTriples(seed.graph, new Map())]
  const known = new Set(
    triples.map((quad) => `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`),
  )
  for (const { triple, premises } of infer(triples, pao)) {
    for (const { subject, predicate, object } of premises)
      expect(known).toContain(`${subject} ${predicate} ${object}`)
    known.add(`${triple.subject} ${triple.predicate} ${triple.object}`)
  }
})

test('an inference names statements, mentions and earlier inferences, and is read back', () => {
  const inferences = inferGraph(smallGraph.graph, pao)
  const undertakes = inferences.find(({ predicate }) => predicate === paoIri('undertakes'))
  expect(undertakes).toMatchObject({
    rule: 'prp-inv2',
    axiom: 'pao:undertakes owl:inverseOf pao:undertakenBy',
  })
  expect(undertakes?.premises).toEqual([expect.stringMatching(/^statement\//u)])
  const typed = inferences.find(
    ({ subject, object }) => subject === smallIds.plan && object === `${namespaces.pao}Task`,
  )
  expect(typed?.premises).toEqual([expect.stringMatching(/^(?:statement|inference)\//u)])
  const iris = irisUnder()
  const key = ({ subject, predicate, object }: (typeof inferences)[number]) =>
    `${subject} ${predicate} ${object}`
  const back = readInferences(inferencesToQuads(inferences, iris), iris)
  const sorted = (list: typeof inferences) =>
    list
      .map((inference) => ({ ...inference, premises: [...inference.premises].sort() }))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
  expect(sorted(back)).toEqual(sorted(inferences))
})

test('what is inferred never comes into the graph that is read', () => {
  const { graph, texts } = smallGraph
  const inferred = inferencesToQuads(inferGraph(graph, pao), irisUnder())
  expect(inferred.length).toBeGreaterThan(100)
  expect(fromQuads([...toQuads(graph, texts), ...inferred])).toEqual(graph)
})

/** Of the vocabularies that pao is aligned to, what can clash: domains, ranges, hierarchies (from their specifications). */
const others = `
  prov:wasAttributedTo rdfs:domain prov:Entity ; rdfs:range prov:Agent .
  prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
  prov:Person rdfs:subClassOf prov:Agent . prov:Organization rdfs:subClassOf prov:Agent .
  org:holds rdfs:range org:Post . org:postIn rdfs:domain org:Post ; rdfs:range org:Organization .
  schema:Article rdfs:subClassOf schema:CreativeWork .`

test('over the seed and the aligned vocabularies nothing is in two classes that exclude each other', () => {
  const triples = [...toTriples(seed.graph, seed.texts, { provenance: 'full' })]
  const ontology = [...pao, ...parseTurtle(others)]
  const types = new Map<string, Set<string>>()
  const add = (node: string, type: string) => types.set(node, (types.get(node) ?? new Set()).add(type))
  for (const { subject, predicate, object } of triples) {
    if (predicate.value === `${namespaces.rdf}type`) add(subject.value, object.value)
  }
  for (const { triple } of infer(triples, ontology)) {
    if (triple.predicate === `${namespaces.rdf}type`) add(triple.subject, triple.object)
  }
  const excluded = (name: string, forbidden: readonly string[]) =>
    [...types].filter(([, of]) => of.has(paoIri(name as 'Place')) && forbidden.some((type) => of.has(type)))
  expect(types.size).toBeGreaterThan(150)
  const entities = new Set(seed.graph.entities.map(({ id }) => irisUnder().toIri(id)))
  for (const [node, of] of types) {
    const leaves = classes.filter((name) => of.has(paoIri(name)))
    expect([node, leaves.length]).toEqual([node, entities.has(node) ? 1 : 0])
  }
  const { prov, schema, oa, skos } = namespaces
  const documents = [`${schema}CreativeWork`, `${schema}Article`, `${prov}Entity`]
  expect(excluded('Place', [...documents, `${prov}Person`, `${prov}Organization`, `${skos}Concept`])).toEqual(
    [],
  )
  expect([...types].filter(([, of]) => of.has(paoIri('Rule'))).length).toBeGreaterThan(20)
  expect(excluded('Rule', [`${prov}Activity`, `${prov}Entity`])).toEqual([])
  for (const name of classes) expect(excluded(name, [`${prov}Activity`, `${oa}Annotation`])).toEqual([])
})
