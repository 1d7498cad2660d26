import { readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import { describe, expect, test } from 'vitest'
import { validate } from '../../src/rdf/validate.js'
import { namespaces } from '../../src/vocabulary/namespaces.js'
import { classes, kinds, literals, relations, signatures } from '../../src/vocabulary/terms.js'
import { cited, citedGraph, citedQuads, example, parseTurtle, shape } from '../support/citedGraph.js'
import { breaks } from './shapeBreaks.js'

const file = new URL('../../ontology/shapes.ttl', import.meta.url)
const shapes = new Parser().parse(readFileSync(file, 'utf8'))
const store = new Store(shapes)
const nameOf = (iri: string) => iri.slice(iri.search(/[^#/]*$/u))

/** Shapes that say something themselves: all but those that only gather others or serve as one side of a choice. */
const speaking = new Set(
  [...store.getSubjects(`${namespaces.sh}message`, null, null)].map((term) => {
    const [owner] = store.getSubjects(`${namespaces.sh}sparql`, term, null)
    return nameOf((owner ?? term).value)
  }),
)

test('a graph that keeps to the guideline has no finding', async () => {
  expect(await validate(citedQuads(), shapes)).toEqual([])
})

test('a programme may have as many parts as it counts, fewer, and any number where it counts none', async () => {
  const goose = (count: string) => ({
    drop: ['e:goose pao:count', 'e:goose-count'],
    add: count ? cited('e:goose', 'count', count, '24期') : [],
  })
  for (const count of ['1', '2', '']) expect(await validate(citedQuads(goose(count)), shapes)).toEqual([])
})

test('a node may name rules, terms of the ontology and pages of the web that the graph does not describe', async () => {
  const add = ['e:article <http://purl.org/dc/terms/source> <https://news.example/1.html> .']
  expect((await validate(citedQuads({ add }), shapes)).map(({ shape }) => nameOf(shape))).not.toContain(
    'Described',
  )
})

describe('what is broken is found by its shape:', () => {
  test.each(breaks)('$title', async (change) => {
    const found = await validate(citedQuads(change), shapes)
    expect(found.map((finding) => nameOf(finding.shape))).toContain(change.shape)
  })
})

test('no line of the graph can be lost unnoticed but those that may be absent', async () => {
  const optional = /skos:altLabel|oa:prefix|oa:suffix|pao:qualifier/u
  const sorts = new Map(citedGraph.map((line) => [sortOf(line), line]))
  const lost = [...sorts.values()].filter((line) => !optional.test(line))
  expect(lost.length).toBeGreaterThan(40)
  const unnoticed: string[] = []
  for (const line of lost) {
    const found = await validate(citedQuads({ drop: [line] }), shapes)
    if (found.length === 0) unnoticed.push(line)
  }
  expect(unnoticed).toEqual([])
})

test('each shape is broken by a case here or follows from the signatures', () => {
  const broken = breaks.map((change) => change.shape)
  const ofRelations = relations.flatMap((name) => [name, `${name}-object`])
  expect([...new Set([...broken, ...ofRelations])].sort()).toEqual([...speaking].sort())
})

test('each shape speaks Chinese and English', () => {
  for (const node of store.getSubjects(`${namespaces.sh}message`, null, null)) {
    const languages = store
      .getObjects(node, `${namespaces.sh}message`, null)
      .map((term) => 'language' in term && term.language)
    expect([node.value, ...languages.sort()]).toEqual([node.value, 'en', 'zh'])
  }
})

test('a relation starts from the classes of its signature and no other', async () => {
  const found = await validate(
    everyClass((relation, leaf) => `e:${leaf} pao:${relation} e:target-${relation} .`),
    shapes,
  )
  for (const relation of relations) {
    const wrong = found.filter((finding) => finding.shape === shape + relation)
    expect([relation, ...wrong.map((finding) => finding.focus.replace(example, '')).sort()]).toEqual([
      relation,
      ...classes.filter((leaf) => !signatures[relation].from.includes(leaf)).sort(),
    ])
  }
})

test('a relation leads to the classes of its signature and no other', async () => {
  const found = await validate(
    everyClass((relation, leaf) => `e:source-${relation} pao:${relation} e:${leaf} .`),
    shapes,
  )
  for (const relation of relations) {
    const wrong = found.filter((finding) => finding.shape === `${shape}${relation}-object`)
    expect([relation, ...wrong.map((finding) => finding.value?.replace(example, '')).sort()]).toEqual([
      relation,
      ...classes.filter((leaf) => !signatures[relation].to.includes(leaf)).sort(),
    ])
  }
})

test('every class, kind and predicate of the vocabulary is listed', () => {
  const listed = new Set(store.getObjects(null, `${namespaces.rdf}first`, null).map((term) => term.value))
  for (const name of [...classes, ...kinds, ...relations, ...literals])
    expect(listed).toContain(namespaces.pao + name)
})

/** What a line says of which sort of node, so that one line stands for all like it. */
function sortOf(line: string): string {
  const [subject = '', predicate, object] = line.split(' ')
  const node = subject.replace(/^e:\w+/u, 'e').replace(/^e-(?!mention)\w+/u, 'e-claim')
  return [node, predicate, predicate === 'rdf:type' && node !== 'e' ? object : ''].join(' ')
}

/** A node `e:{class}` of each class and, for each relation, a triple with each of them. */
function everyClass(triple: (relation: string, leaf: string) => string) {
  const nodes = classes.map((leaf) => `e:${leaf} rdf:type pao:${leaf} .`)
  const triples = relations.flatMap((relation) => classes.map((leaf) => triple(relation, leaf)))
  return parseTurtle([...nodes, ...triples].join('\n'))
}
