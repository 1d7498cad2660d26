import { expect, test } from 'vitest'
import { formatRdf, parseRdf, type RdfFormatName } from '../../src/rdf/formats.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { smallGraph } from '../support/smallGraph.js'

const quads = [...toQuads(smallGraph.graph, smallGraph.texts)]

test('Turtle names no graph, although the quads have some', () => {
  const turtle = formatRdf(quads, 'turtle')
  expect(turtle).not.toMatch(/[{}]/)
  expect(turtle).not.toContain('provenance')
})

test('only prefixes that are used are declared', () => {
  const declared = (format: RdfFormatName) =>
    [...formatRdf(quads, format).matchAll(/^@prefix (\w+):/gm)].map(([, prefix]) => prefix)
  expect(declared('turtle')).toEqual(['pao', 'rdfs', 'skos', 'xsd'])
  expect(declared('trig')).toEqual(['oa', 'pao', 'prov', 'rdf', 'rdfs', 'skos', 'xsd'])
  for (const prefix of declared('trig'))
    expect(formatRdf(quads, 'trig')).toMatch(new RegExp(`[ ^]${prefix}:\\w`))
  expect(declared('nquads')).toEqual([])
})

test('N-Quads hold a quad on each line, sorted by graph, subject, predicate and object', () => {
  const lines = formatRdf(quads, 'nquads').trimEnd().split('\n')
  expect(lines).toHaveLength(quads.length)
  const byGraph = lines.map((line) => / <(\S+)> \.$/.exec(line)?.[1] ?? '')
  expect(byGraph).toEqual([...byGraph].sort())
})

test.each<[RdfFormatName, string]>([
  ['turtle', '<a:b> <a:c> <a:d> .\n<a:b> nonsense .'],
  ['trig', '<a:g> { <a:b> <a:c> <a:d> }\n<a:g> { <a:b> }'],
  ['ntriples', '<a:b> <a:c> <a:d> .\n<a:b> a <a:d> .'],
  ['nquads', '<a:b> <a:c> <a:d> <a:g> .\n<a:b> <a:c> <a:d> <a:g> <a:h> .'],
])('broken %s is refused with file and line', (format, text) => {
  const parse = () => parseRdf(text, { format, file: 'mine.rdf' })
  expect(parse).toThrow(expect.objectContaining({ code: 'RDF_INVALID' }))
  expect(parse).toThrow(/^mine\.rdf: .*line 2/)
})

test('no quads are an empty file', () => {
  for (const format of ['turtle', 'trig', 'ntriples', 'nquads'] as const)
    expect(formatRdf([], format)).toBe('')
})
