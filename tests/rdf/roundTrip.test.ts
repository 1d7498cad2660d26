import type { Quad } from '@rdfjs/types'
import fc from 'fast-check'
import { parse } from 'oxigraph'
import { expect, test } from 'vitest'
import { formatRdf, parseRdf, type RdfFormatName, rdfFormats } from '../../src/rdf/formats.js'
import { fromQuads } from '../../src/rdf/fromQuads.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { anyGraph } from '../support/graphs.js'

const bases = fc.constantFrom(
  'https://example.org/mailuo/',
  'https://data.example.com/article/',
  'http://a.example/#',
)

test('quads give the graph back that they were made of, under any base', () => {
  fc.assert(
    fc.property(anyGraph, bases, ({ graph, texts }, base) => {
      // The base is what precedes `article/…`: without an article nothing tells it.
      fc.pre(graph.articles.length > 0)
      expect(fromQuads(toQuads(graph, texts, base))).toEqual(graph)
    }),
  )
})

test.each<RdfFormatName>(['nquads', 'trig'])('%s gives the graph back', (format) => {
  fc.assert(
    fc.property(anyGraph, ({ graph, texts }) => {
      const written = formatRdf(toQuads(graph, texts), format)
      expect(fromQuads(parseRdf(written, { format, file: 'graph' }))).toEqual(graph)
    }),
  )
})

test.each<RdfFormatName>(['nquads', 'trig', 'turtle', 'ntriples'])(
  '%s is the same bytes after it is read and written again',
  (format) => {
    fc.assert(
      fc.property(anyGraph, ({ graph, texts }) => {
        const written = formatRdf(toQuads(graph, texts), format)
        expect(formatRdf(parseRdf(written, { format, file: 'graph' }), format)).toBe(written)
      }),
    )
  },
)

test('the triples of Turtle are the union of the article graphs of N-Quads', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph, texts }) => {
      const quads = [...toQuads(graph, texts)]
      const turtle = parseRdf(formatRdf(quads, 'turtle'), { format: 'turtle', file: 'graph.ttl' })
      const nquads = parseRdf(formatRdf(quads, 'nquads'), { format: 'nquads', file: 'graph.nq' })
      expect(formatRdf(turtle, 'ntriples')).toBe(formatRdf(nquads, 'ntriples'))
    }),
  )
})

test('the order of the quads does not matter', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph, texts }) => {
      const quads = [...toQuads(graph, texts)]
      const written = formatRdf(quads, 'trig')
      expect(formatRdf([...quads].reverse(), 'trig')).toBe(written)
      expect(formatRdf([...quads, ...quads], 'trig')).toBe(written)
      expect(fromQuads([...quads].reverse())).toEqual(graph)
    }),
  )
})

test.each<RdfFormatName>(['nquads', 'trig', 'turtle', 'ntriples'])(
  'a reader of another house reads the same from %s',
  (format) => {
    fc.assert(
      fc.property(anyGraph, ({ graph, texts }) => {
        const written = formatRdf(toQuads(graph, texts), format)
        const quads = parse(written, { format: rdfFormats[format].mediaType }) as unknown as Quad[]
        expect(formatRdf(quads, format)).toBe(written)
      }),
      { numRuns: 20 },
    )
  },
)
