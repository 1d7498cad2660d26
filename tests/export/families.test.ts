import type { Quad } from '@rdfjs/types'
import fc from 'fast-check'
import { DataFactory } from 'n3'
import { describe, expect, test } from 'vitest'
import type { ExportFormatName } from '../../src/export/exportFormats.js'
import type { Provenance } from '../../src/rdf/provenance.js'
import { anyXmlGraph, type GraphWithTexts, namedGraph } from '../support/graphs.js'
import { canonical, readers, written } from '../support/readers.js'
import { smallGraph } from '../support/smallGraph.js'

/** Formats that say the same, with the provenance that they say it with (contract, "Three families"). */
const families: Readonly<Record<string, readonly (readonly [ExportFormatName, Provenance?])[]>> = {
  triples: [['turtle'], ['ntriples'], ['rdfxml'], ['jsonld']],
  quads: [['trig'], ['nquads'], ['jsonld', 'full']],
  rdf12: [['rdf12'], ['rdf12-nquads']],
  'compact triples': [
    ['turtle', 'compact'],
    ['ntriples', 'compact'],
    ['rdfxml', 'compact'],
  ],
  'compact quads': [
    ['trig', 'compact'],
    ['nquads', 'compact'],
    ['jsonld', 'compact'],
  ],
}

/** What every reader of every format of a family reads, in canonical form. */
async function readings(graph: GraphWithTexts, family: string, base?: string): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const [format, provenance] of families[family] ?? []) {
    const text = await written(graph, format, provenance, base)
    for (const [name, reader] of Object.entries(readers[format] ?? {})) {
      read.set(`${format} by ${name}`, await canonical(await reader(text)))
    }
  }
  return read
}

const bases = fc.constantFrom(
  'https://example.org/mailuo/',
  'https://data.example.com/p/',
  'http://a.example/#',
)

describe.each(Object.keys(families))('the formats of the family of %s are isomorphic', (family) => {
  test('for the small graph', async () => {
    const read = [...(await readings(smallGraph, family)).entries()]
    expect(read.length).toBeGreaterThan(3)
    for (const [name, nquads] of read) expect([name, nquads]).toEqual([name, read[0]?.[1]])
  })

  test('for any graph, under any base', async () => {
    await fc.assert(
      fc.asyncProperty(anyXmlGraph, bases, async (graph, base) => {
        expect(new Set((await readings(graph, family, base)).values()).size).toBe(1)
      }),
      { numRuns: 10 },
    )
  })

  test.each([
    ['spaces and line breaks', ' 两 端\u3000有空白\t\n换行 '],
    ['quotes and slashes', `"双" '单' “弯” \\ / <a> & %41 #?`],
    ['emoji', '👨‍👩‍👧‍👦🇨🇳𠮷𬭚'],
    ['private use', '\ue000\uf8ff\u{f0000}'],
    ['marks of direction', '\u200f右\u202e左\u2066\u2069'],
    ['combining marks', 'e\u0301\u0300\u20dd'],
    ['5,000 characters', '长“名”/'.repeat(1250)],
  ])('for labels with %s', async (_, label) => {
    const read = new Set((await readings(namedGraph(label), family)).values())
    expect(read.size).toBe(1)
    const [quads = ''] = read
    expect([...quads.matchAll(/ "((?:[^"\\]|\\.)*)"@zh/gu)].map(([, text]) => text)).toContain(escaped(label))
  })
})

test('the triples are the union of the article graphs of the quads', async () => {
  await fc.assert(
    fc.asyncProperty(anyXmlGraph, async (graph) => {
      const quads = (await readers.nquads?.n3?.(await written(graph, 'nquads'))) ?? []
      const triples = (await readers.turtle?.n3?.(await written(graph, 'turtle'))) ?? []
      const union = quads
        .filter((quad) => !quad.graph.value.endsWith('/provenance'))
        .map(({ subject, predicate, object }): Quad => DataFactory.quad(subject, predicate, object))
      expect(await canonical(triples)).toBe(await canonical(union))
    }),
    { numRuns: 10 },
  )
})

test('no format writes a blank node', async () => {
  for (const [format, byName] of Object.entries(readers)) {
    const text = await written(smallGraph, format as ExportFormatName, 'full')
    for (const reader of Object.values(byName)) {
      const terms = (await reader(text)).flatMap(({ subject, object, graph }) => [subject, object, graph])
      expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
    }
  }
})

test('RDF/XML says which character it cannot hold and what to choose instead', async () => {
  await expect(written(namedGraph('换页\f'), 'rdfxml')).rejects.toThrow(
    /^rdfxml cannot hold the character U\+000C of .*\. Choose turtle/,
  )
})

/** As canonical N-Quads writes it. */
function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '\t': '\\t',
    '\n': '\\n',
    '\r': '\\r',
    '"': '\\"',
    '\\': '\\\\',
  }
  return text.replace(/[\t\n\r"\\]/gu, (character) => named[character] ?? '')
}
