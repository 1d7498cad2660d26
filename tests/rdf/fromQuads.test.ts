import { expect, test } from 'vitest'
import { formatRdf, parseRdf } from '../../src/rdf/formats.js'
import { fromQuads } from '../../src/rdf/fromQuads.js'
import { readQuads } from '../../src/rdf/readQuads.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { smallArticle, smallGraph, smallIds } from '../support/smallGraph.js'

const { graph, texts } = smallGraph
const nquads = formatRdf(toQuads(graph, texts), 'nquads')
const parse = (text: string) => parseRdf(text, { format: 'nquads', file: 'graph.nq' })
/** The graph's quads without the lines that a pattern fits, and with more. */
const changed = (pattern: RegExp, ...more: readonly string[]) =>
  parse([...nquads.split('\n').filter((line) => !pattern.test(line)), ...more].join('\n'))

test.each([
  ['fileName', /#fileName>/],
  ['prefLabel', /#prefLabel> "雁归计划"/],
  ['rdf-syntax-ns#subject', /#subject>/],
  ['rdf-syntax-ns#object', /#object> .*Plan>/],
  ['byRule', /#byRule>/],
  ['no span', /#wasDerivedFrom>/],
  ['hasSource', /#hasSource>/],
  ['TextPositionSelector', /oa#start>/],
  ['oa#end', /oa#end>/],
  ['unit', /#unit>/],
])('a node without %s is refused', (name, pattern) => {
  expect(() => fromQuads(changed(pattern), 'graph.nq')).toThrow(name)
  expect(() => fromQuads(changed(pattern), 'graph.nq')).toThrow(/^graph\.nq: /)
})

test('an entity of two classes is refused', () => {
  const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
  const second = `<https://example.org/mailuo/${smallIds.plan}> <${type}> <https://example.org/mailuo/ontology#Fund> .`
  expect(() => fromQuads(changed(/^$/, second))).toThrow('is of the classes Programme and Fund')
})

test('a value that its property cannot have is refused', () => {
  const quads = parse(nquads.replaceAll('"50000000"', '"much"'))
  expect(() => fromQuads(quads)).toThrow('"much"')
})

test('what can be read is read although a node is broken', () => {
  const { graph: read, problems } = readQuads(changed(/#prefLabel> "雁归计划"/))
  expect(problems).toHaveLength(1)
  expect(read.entities).toEqual(graph.entities.filter(({ id }) => id !== smallIds.plan))
  expect(read.statements).toEqual(graph.statements)
})

test('triples of inferred graphs and of other vocabularies are left out', () => {
  const inferred = `<https://example.org/mailuo/${smallArticle}> <http://www.w3.org/2004/02/skos/core#prefLabel> "别名"@zh <https://example.org/mailuo/inferred> .`
  const foreign = `<https://example.org/x> <http://www.w3.org/2002/07/owl#sameAs> <https://example.org/y> .`
  expect(fromQuads(changed(/^$/, inferred, foreign))).toEqual(graph)
})

test('an entity under another base keeps its IRI as id', () => {
  const iri = 'https://other.example/group/1'
  const lines = ['label', 'prefLabel'].map((name) => {
    const namespace =
      name === 'label' ? 'http://www.w3.org/2000/01/rdf-schema#' : 'http://www.w3.org/2004/02/skos/core#'
    return `<${iri}> <${namespace}${name}> "农户"@zh .`
  })
  const type = `<${iri}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/mailuo/ontology#Group> .`
  const read = fromQuads(changed(/^$/, type, ...lines))
  expect(read.entities.find(({ label }) => label === '农户')?.id).toBe(iri)
  expect(fromQuads(toQuads(read, texts))).toEqual(read)
})
