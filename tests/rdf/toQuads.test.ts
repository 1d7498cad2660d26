import { expect, test } from 'vitest'
import { mentionId, quantityId, statementId } from '../../src/ids.js'
import { formatRdf, parseRdf } from '../../src/rdf/formats.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { prefixes } from '../../src/vocabulary/namespaces.js'
import { smallArticle, smallGraph, smallIds } from '../support/smallGraph.js'

const { graph, texts } = smallGraph
const base = 'https://data.example.com/'
const quads = [...toQuads(graph, texts, base)]
const lines = new Set(formatRdf(quads, 'nquads').split('\n'))

/** That the quads have all of a TriG text's. */
function expectQuads(trig: string) {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}>.`)
  const text = [...head, `@base <${base}>.`, trig].join('\n')
  const wanted = formatRdf(parseRdf(text, { format: 'trig', file: 'wanted' }), 'nquads')
  for (const line of wanted.trimEnd().split('\n')) expect(lines).toContain(line)
}

function claimOf(predicate: string) {
  const found = graph.statements.find(({ claim }) => claim.predicate === predicate)
  if (!found) throw new Error(predicate)
  return found
}

test('an entity has its class and labels in the graph of the article that speaks of it', () => {
  expectQuads(`<${smallArticle}> {
    <${smallIds.plan}> a pao:Programme; rdfs:label "雁归计划"@zh; skos:prefLabel "雁归计划"@zh .
    <https://example.org/mailuo/${smallIds.county}> a pao:Place; skos:altLabel "清河"@zh .
    <${smallArticle}> a pao:Article; rdfs:label "让山乡留得住人"@zh .
  }`)
})

test('an article says in its provenance which file and text it is and what place it is about', () => {
  const [record] = graph.articles
  expectQuads(`<${smallArticle}/provenance> {
    <${smallArticle}> pao:fileName "town.txt"; pao:fileSha256 "${record?.fileSha256}";
      pao:textSha256 "${record?.textSha256}"; pao:home <https://example.org/mailuo/${smallIds.county}> .
  }`)
})

test('a relation is a triple of its article, and a statement that cites the words', () => {
  const claim = claimOf('targets')
  expectQuads(`<${smallArticle}> { <${smallIds.plan}> pao:targets <${smallIds.youth}> }
  <${smallArticle}/provenance> {
    <${statementId(claim)}> a rdf:Statement; rdf:subject <${smallIds.plan}>; rdf:predicate pao:targets;
      rdf:object <${smallIds.youth}>; pao:byRule <rule/targets.said>;
      prov:wasDerivedFrom <${smallArticle}/span/25-31> .
    <${smallArticle}/span/25-31> a oa:SpecificResource; oa:hasSource <${smallArticle}>;
      oa:hasSelector <${smallArticle}/span/25-31/position>, <${smallArticle}/span/25-31/quote> .
    <${smallArticle}/span/25-31/position> a oa:TextPositionSelector; oa:start 25; oa:end 31 .
    <${smallArticle}/span/25-31/quote> a oa:TextQuoteSelector; oa:exact "面向返乡青年";
      oa:prefix " 李明\\n𠮷山镇实施“雁归计划”,"; oa:suffix ",培训2000余人次。\\n清河县设" .
  }`)
})

test('a mention in two pieces is derived from two spans', () => {
  const mention = graph.mentions.find(({ entity }) => entity === smallIds.youth)
  expectQuads(`<${smallArticle}/provenance> {
    <${mention && mentionId(mention)}> a pao:Mention; pao:mentionOf <${smallIds.youth}>; pao:byRule <rule/entity.named>;
      prov:wasDerivedFrom <${smallArticle}/span/27-29>, <${smallArticle}/span/29-31> .
  }`)
})

test('literals have the type of their property', () => {
  const { claim } = claimOf('quantity')
  const quantity = claim.predicate === 'quantity' ? quantityId(claim.quantity) : ''
  expectQuads(`<${smallArticle}> {
    <${smallIds.plan}> pao:kind pao:Plan; pao:quantity <${quantity}> .
    <${smallIds.fund}> pao:amount 50000000; pao:currency "CNY"; pao:date "2021"^^xsd:gYear .
    <${quantity}> a pao:Quantity; pao:value 2000; pao:unit "人次"; pao:qualifier "余" .
  }`)
})

test('there is no blank node and no IRI beyond ASCII', () => {
  for (const { subject, predicate, object, graph } of quads) {
    for (const term of [subject, predicate, object, graph]) {
      expect(term.termType).not.toBe('BlankNode')
      if (term.termType === 'NamedNode') expect(term.value).toMatch(/^[!-~]+$/)
    }
  }
})

test('the base changes no part of an id', () => {
  const under = (iri: string) => formatRdf(toQuads(graph, texts, iri), 'nquads').replaceAll(iri, 'BASE/')
  const own = (text: string) =>
    text
      .split('\n')
      .filter((line) => !line.includes('mailuo/id/'))
      .sort()
  expect(own(under('https://data.example.com/'))).toEqual(own(under('http://other.example/a#')))
})

test('an entity that no article speaks of stands in the default graph, and the triples have it too', () => {
  const entities = [{ id: 'group/1', class: 'Group' as const, label: '农户', altLabels: [] }]
  const alone = [...toQuads({ articles: [], entities, mentions: [], statements: [] }, new Map())]
  expect(new Set(alone.map((quad) => quad.graph.termType))).toEqual(new Set(['DefaultGraph']))
  expect(formatRdf(alone, 'turtle')).toContain('"农户"@zh')
})

test('a graph whose text is not given cannot be cited', () => {
  expect(() => [...toQuads(graph, new Map())]).toThrow(smallArticle)
})
