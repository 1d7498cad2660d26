import { expect, test } from 'vitest'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { formatOntologyPage } from '../../src/export/ontologyPage.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { loadOntology } from '../../src/rdf/loadOntology.js'
import { classes, inverses, kinds, literals, relations, superclasses } from '../../src/vocabulary/terms.js'
import { parseTurtle } from '../support/citedGraph.js'
import { inProject } from '../support/runCli.js'

const pao = await loadOntology(ownPack, 'pao.ttl')
const seed = await loadGraph(inProject('graph'))
const page = formatOntologyPage(pao, seed)

test('each term has a place of its own, and each link of the page leads to one', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
  for (const name of [...classes, ...superclasses, ...relations, ...inverses, ...literals, ...kinds]) {
    expect(ids).toContain(name)
  }
  for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target)
})

test('the diagram has a box for each class that has a superclass and a line for each superclass', () => {
  const svg = /<svg[\s\S]*<\/svg>/u.exec(page)?.[0] ?? ''
  const drawn = [...svg.matchAll(/href="#(\w+)"/gu)].map(([, name]) => name)
  expect(drawn).toEqual(expect.arrayContaining([...classes, ...superclasses]))
  const parents = pao.filter(
    ({ predicate, object }) =>
      predicate.value.endsWith('#subClassOf') && object.value.includes('mailuo/ontology#'),
  )
  expect([...svg.matchAll(/<path class="line"/gu)]).toHaveLength(parents.length)
})

test('cases of the graph stand with the words that say them', () => {
  const { start, end } =
    seed.graph.mentions.find(({ entity }) => entity.startsWith('programme/'))?.ranges[0] ?? {}
  const quote = [...(seed.texts.get(seed.graph.articles[0]?.id ?? '') ?? '')].slice(start, end).join('')
  const article = /<article id="Programme">[\s\S]*?<\/article>/u.exec(page)?.[0]
  expect(article).toContain(`「${quote}」`)
  expect(article).toContain(`${start}–${end}`)
})

test('the page needs nothing else and takes words of an ontology for words', () => {
  expect(page).not.toMatch(/<script|<link|src=/u)
  const odd = parseTurtle('pao:A a owl:Class ; rdfs:label "<b>\\"甲\\"</b>"@zh , "A & B"@en .')
  const written = formatOntologyPage(odd)
  expect(written).toContain('&lt;b&gt;&quot;甲&quot;&lt;/b&gt;')
  expect(written).not.toContain('<b>')
})
