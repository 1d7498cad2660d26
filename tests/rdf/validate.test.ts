import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { DataFactory, Parser, Store } from 'n3'
import { Validator } from 'shacl-engine'
import { validations } from 'shacl-engine/sparql.js'
import { describe, expect, test } from 'vitest'
import { MailuoError } from '../../src/errors.js'
import { validate, validateBatches } from '../../src/rdf/validate.js'
import { breaks } from '../ontology/shapeBreaks.js'
import { type Change, citedGraph, citedQuads, example, parseTurtle, shape } from '../support/citedGraph.js'

const file = new URL('../../ontology/shapes.ttl', import.meta.url)
const shapes = new Parser().parse(readFileSync(file, 'utf8'))
const broken: Change = { drop: ['e:goose-targets pao:byRule', 'e:fund-amount'] }

describe('a finding', () => {
  test('names the node, the property, the value and the shape', async () => {
    const add = ['e:youth skos:altLabel "返乡人" .']
    expect(await validate(citedQuads({ add }), shapes)).toEqual([
      {
        focus: `${example}youth`,
        path: 'http://www.w3.org/2004/02/skos/core#altLabel',
        message: 'A skos:altLabel is in Chinese and is not the skos:prefLabel',
        value: '返乡人',
        shape: `${shape}Entity-altLabel`,
      },
    ])
  })

  test('speaks Chinese where asked to', async () => {
    const [finding] = await validate(citedQuads({ add: ['e:youth skos:altLabel "返乡人" .'] }), shapes, 'zh')
    expect(finding?.message).toBe('skos:altLabel 须为中文，且不同于 skos:prefLabel')
  })

  test('marks a property that is read backwards', async () => {
    const [finding] = await validate(citedQuads({ drop: ['e:youth-mention'] }), shapes)
    expect(finding?.path).toBe('^https://example.org/mailuo/ontology#mentionOf')
  })

  test('comes once, however many shapes share the one that it is from', async () => {
    const found = await validate(citedQuads({ drop: ['e:youth skos:prefLabel'] }), shapes)
    const lines = found.map((finding) => JSON.stringify(finding))
    expect(lines).toEqual([...new Set(lines)])
  })
})

test('findings are sorted by the node, whatever the order of the quads', async () => {
  const quads = citedQuads(broken)
  const found = await validate(quads, shapes)
  expect(found.map((finding) => finding.focus)).toEqual(found.map((finding) => finding.focus).sort())
  expect(await validate(quads.reverse(), shapes)).toEqual(found)
})

describe('batches', () => {
  const validateAll = (...batches: ReturnType<typeof citedQuads>[]) =>
    validateBatches(batches, shapes, {
      language: 'en',
      describe: (quads) => (finding) => ({
        ...finding,
        batch: batches.findIndex((one) => one[0] === quads[0]),
      }),
    })
  const results = (report: readonly Quad[]) =>
    report.filter(({ predicate }) => predicate.value === sh('result'))
  const sh = (name: string) => `http://www.w3.org/ns/shacl#${name}`

  test('have one report, in which what several have comes once', async () => {
    const one = await validateAll(citedQuads(broken))
    const again = await validateAll(citedQuads(broken), citedQuads(broken), citedQuads())
    expect(one.findings.length).toBeGreaterThan(0)
    expect(again.findings).toEqual(one.findings)
    const { report } = again
    expect(results(report)).toHaveLength(results(one.report).length)
    const nodes = report.filter(({ object }) => object.value === sh('ValidationReport'))
    expect(nodes).toHaveLength(1)
    expect(new Set(results(report).map(({ subject }) => subject.value))).toEqual(
      new Set(nodes.map(({ subject }) => subject.value)),
    )
    const conforms = report.filter(({ predicate }) => predicate.value === sh('conforms'))
    expect(conforms.map(({ object }) => object.value)).toEqual(['false'])
  })

  test('are each described with their own quads', async () => {
    const { findings } = await validateAll(citedQuads(), citedQuads(broken))
    expect(new Set(findings.map(({ batch }) => batch))).toEqual(new Set([1]))
  })

  test('conform where none has a finding', async () => {
    const { findings, report } = await validateAll(citedQuads(), citedQuads())
    expect(findings).toEqual([])
    expect(report.map(({ object }) => object.value)).toEqual([sh('ValidationReport'), 'true'])
  })
})

describe('all graphs count as one:', () => {
  const isProvenance = (line: string) => /^e:\S*-/u.test(line)
  const triples = citedGraph.filter((line) => !isProvenance(line)).join('\n')
  const provenance = citedGraph.filter(isProvenance).join('\n')

  test('provenance may stand in a graph of its own', async () => {
    const quads = parseTurtle(`GRAPH e:article { ${triples} } GRAPH e:provenance { ${provenance} }`)
    expect(await validate(quads, shapes)).toEqual([])
  })

  test('a label that two articles give is one label', async () => {
    const quads = parseTurtle(
      `GRAPH e:article { ${triples} } GRAPH e:other { ${triples} } GRAPH e:provenance { ${provenance} }`,
    )
    expect(await validate(quads, shapes)).toEqual([])
  })

  test('inferred triples need no provenance', async () => {
    const inferred = 'GRAPH <https://example.org/mailuo/inferred> { e:school pao:targets e:youth }'
    expect(await validate([...citedQuads(), ...parseTurtle(inferred)], shapes)).toEqual([])
    expect(
      await validate([...citedQuads(), ...parseTurtle('e:school pao:targets e:youth .')], shapes),
    ).toHaveLength(1)
  })
})

describe('a SPARQL constraint', () => {
  const sparqlShapes = [...new Set(breaks.map((one) => one.shape))].filter((name) =>
    shapes.some(
      ({ subject, predicate }) => subject.value === shape + name && predicate.value.endsWith('#sparql'),
    ),
  )

  test.each(sparqlShapes)('%s finds what the engine itself finds, one focus node at a time', async (name) => {
    const only = shapesOf(name)
    const change = breaks.find((one) => one.shape === name) ?? {}
    const quads = citedQuads(change)
    const own = new Validator(new Store(only), { factory: DataFactory, validations })
    const { results } = await own.validate({ dataset: new Store(quads) })
    const expected = results.map((result) => [result.focusNode.term.value, result.value?.term.value])
    const found = await validate(quads, only)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map((finding) => [finding.focus, finding.value])).toEqual(expected.sort())
  })

  test('that is no SPARQL is the fault of its shape', async () => {
    const wrong = parseTurtle('e:wrong sh:targetClass pao:Group ; sh:sparql [ sh:select "SELECT WHERE" ] .')
    await expect(validate(citedQuads(), wrong)).rejects.toThrow(MailuoError)
    await expect(validate(citedQuads(), wrong)).rejects.toThrow(`${example}wrong`)
  })
})

test('a string may hold characters above U+FFFF', async () => {
  const only = parseTurtle(
    'e:s sh:targetClass pao:Group ; sh:property [ sh:path pao:unit ; sh:datatype xsd:string ] .',
  )
  const units = parseTurtle('e:a a pao:Group ; pao:unit "𬭚" . e:b a pao:Group ; pao:unit "𬭚"@zh .')
  expect((await validate(units, only)).map((finding) => finding.focus)).toEqual([`${example}b`])
})

test('nothing at all has no finding', async () => {
  expect(await validate([], shapes)).toEqual([])
})

/** One shape with its query and the prefixes that it declares. */
function shapesOf(name: string) {
  const all = new Store(shapes)
  const reach = (term: Parameters<Store['getQuads']>[0]): ReturnType<Store['getQuads']> =>
    all.getQuads(term, null, null, null).flatMap((quad) => [quad, ...reach(quad.object)])
  return reach(DataFactory.namedNode(shape + name))
}
