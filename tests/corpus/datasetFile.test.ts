import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { parseRdf } from '../../src/rdf/formats.js'
import { sha256 } from '../../src/text/hash.js'
import { namespaces } from '../../src/vocabulary/namespaces.js'
import { builtGraph } from '../support/builtGraph.js'

test('a data set tells its counts, files with hashes, sources and how it was made', async () => {
  const folder = await builtGraph()
  const { manifest, graph } = await loadGraph(folder)
  expect(manifest.files.map(({ name }) => name)).toContain('void.ttl')
  const quads = parseRdf(readFileSync(join(folder, 'void.ttl'), 'utf8'), {
    format: 'turtle',
    file: 'void.ttl',
  })
  const own = `${manifest.base}dataset`
  const values = (subject: string, prefix: keyof typeof namespaces, name: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === namespaces[prefix] + name)
      .map(({ object }) => object.value)
  const turtle = readFileSync(join(folder, 'graph.ttl'), 'utf8')
  const triples = parseRdf(turtle, { format: 'turtle', file: 'graph.ttl' })
  expect(values(own, 'void', 'triples')).toEqual([String(triples.length)])
  expect(values(own, 'void', 'entities')).toEqual([String(graph.entities.length)])
  expect(values(`${own}/graph.ttl/checksum`, 'spdx', 'checksumValue')).toEqual([sha256(turtle)])
  expect(values(own, 'prov', 'wasDerivedFrom')).toEqual([manifest.base + graph.articles[0]?.id])
  expect(values(own, 'dcterms', 'license')).toHaveLength(1)
  expect(values(`${own}/program`, 'rdfs', 'label')).toEqual([`mailuo ${manifest.version}`])
  expect(
    quads.filter(({ subject, object }) => [subject, object].some((term) => term.termType === 'BlankNode')),
  ).toEqual([])
})
