import { readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import { describe, expect, test } from 'vitest'
import { namespaces, ontologyIri, paoIri } from '../../src/vocabulary/namespaces.js'
import {
  carriers,
  classes,
  inverses,
  type KindName,
  kinds,
  literals,
  mappingTerms,
  relations,
  signatures,
  superclasses,
} from '../../src/vocabulary/terms.js'

const file = new URL('../../ontology/pao.ttl', import.meta.url)
const quads = new Parser().parse(readFileSync(file, 'utf8'))
const store = new Store(quads)
const { owl, pao, rdf, rdfs, skos } = namespaces
const names = [...classes, ...superclasses, ...relations, ...inverses, ...literals, ...kinds, ...mappingTerms]
const defined = [...new Set(quads.map((quad) => quad.subject.value))].filter((iri) => iri.startsWith(pao))
const typed = (type: string) =>
  store.getSubjects(`${rdf}type`, type, null).map((term) => term.value.replace(pao, ''))
/** Without the terms of others, which are declared too. */
const ours = (some: readonly string[]) => some.filter((name) => !name.includes(':'))
const objects = (name: string, predicate: string) => store.getObjects(pao + name, predicate, null)

test('pao.ttl and the vocabulary have the same terms', () => {
  expect(defined.sort()).toEqual(names.map((name) => pao + name).sort())
})

test('no name is given twice', () => {
  expect(names).toHaveLength(new Set(names).size)
})

test('the terms are of the sort that their list says', () => {
  const own = ['Quantity', 'Mention', 'Merge', 'Rule', 'Inference', 'ProgrammeKind']
  expect(ours(typed(`${owl}Class`)).sort()).toEqual([...classes, ...superclasses, ...own].sort())
  expect(typed(`${owl}ObjectProperty`)).toEqual(expect.arrayContaining([...relations, 'kind', 'quantity']))
  expect(typed(`${pao}ProgrammeKind`).sort()).toEqual([...kinds].sort())
})

test.each(names)(
  '%s has label, definition, example and scope note in Chinese and English and says where it is defined',
  (name) => {
    for (const predicate of [`${rdfs}label`, `${skos}definition`]) {
      const languages = objects(name, predicate).map((term) => ('language' in term ? term.language : ''))
      expect(languages.sort()).toEqual(['en', 'zh'])
    }
    for (const predicate of [`${skos}example`, `${skos}scopeNote`]) {
      const languages = objects(name, predicate).map((term) => ('language' in term ? term.language : ''))
      expect([...new Set(languages)].sort()).toEqual(['en', 'zh'])
    }
    expect(objects(name, `${rdfs}isDefinedBy`).map((term) => term.value)).toEqual([ontologyIri])
  },
)

test('every kind is a concept of the one scheme, with its label as preferred label', () => {
  for (const kind of kinds) {
    expect(objects(kind, `${skos}inScheme`).map((term) => term.value)).toEqual([`${pao}ProgrammeKinds`])
    expect(objects(kind, `${skos}prefLabel`)).toEqual(objects(kind, `${rdfs}label`))
  }
  const top = objects('ProgrammeKinds', `${skos}hasTopConcept`).map((term) => term.value)
  expect(top.sort()).toEqual(kinds.map((kind) => pao + kind).sort())
})

test('no head noun stands for two kinds', () => {
  const heads = kinds.flatMap((kind) => [...labelsOf(kind, 'prefLabel'), ...labelsOf(kind, 'altLabel')])
  expect(heads).toHaveLength(new Set(heads).size)
})

test('there is no blank node', () => {
  const blank = quads.filter(({ subject, object }) =>
    [subject, object].some((term) => term.termType === 'BlankNode'),
  )
  expect(blank).toEqual([])
})

describe('a relation', () => {
  test.each(relations)('%s has as domain and range superclasses of exactly its signature', (relation) => {
    expect(leavesUnder(relation, 'domain')).toEqual([...signatures[relation].from].sort())
    expect(leavesUnder(relation, 'range')).toEqual([...signatures[relation].to].sort())
  })
})

describe('a literal', () => {
  test.each(literals)('%s has as domain a superclass of exactly what carries it', (literal) => {
    expect(leavesUnder(literal, 'domain')).toEqual([...carriers[literal]].sort())
    expect(objects(literal, `${rdfs}range`)).toHaveLength(1)
  })
})

test('any two leaf classes are disjoint, said once', () => {
  const pairs = store.getQuads(null, `${owl}disjointWith`, null, null).map(({ subject, object }) => {
    return [subject.value, object.value].sort().join(' ')
  })
  const expected = classes.flatMap((a) => classes.filter((b) => a < b).map((b) => `${pao}${a} ${pao}${b}`))
  expect(pairs.sort()).toEqual(expected.sort())
})

test('every class but the top one has a superclass of the ontology, and none is its own', () => {
  for (const name of [...classes, ...superclasses].filter((one) => one !== 'Entity')) {
    expect(ancestors(name)).toContain('Entity')
    expect(ancestors(name)).not.toContain(name)
  }
})

test('a term has the IRI of its name', () => {
  expect(paoIri('hasPart')).toBe('https://example.org/mailuo/ontology#hasPart')
})

function labelsOf(kind: KindName, label: 'prefLabel' | 'altLabel'): string[] {
  return objects(kind, skos + label).flatMap((term) =>
    'language' in term && term.language === 'zh' ? [term.value] : [],
  )
}

/** The leaf classes that a property's one domain or range stands for, sorted. */
function leavesUnder(property: string, end: 'domain' | 'range'): string[] {
  const [top, ...others] = objects(property, rdfs + end)
  expect(others).toEqual([])
  const name = top?.value.replace(pao, '') ?? ''
  return classes.filter((leaf) => leaf === name || ancestors(leaf).includes(name)).sort()
}

function ancestors(name: string): string[] {
  const parents = objects(name, `${rdfs}subClassOf`).map((term) => term.value)
  const own = parents.filter((iri) => iri.startsWith(pao)).map((iri) => iri.replace(pao, ''))
  return own.flatMap((parent) => [parent, ...ancestors(parent)])
}
