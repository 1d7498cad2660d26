import { describe, expect, test } from 'vitest'
import { query } from '../../src/query/query.js'

const pao = 'https://example.org/mailuo/ontology#'
const nquads = [
  `<https://a.org/m/1> <${pao}implementedThrough> <https://a.org/p/1> <https://a.org/article/1> .`,
  '<https://a.org/p/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "“清河”护林计划"@zh <https://a.org/article/1> .',
  `<https://a.org/p/1> <${pao}kind> <${pao}Plan> <https://a.org/article/2> .`,
].join('\n')

test('the default graph is the union of all graphs', async () => {
  const csv = await query(nquads, 'SELECT ?kind { ?m pao:implementedThrough ?p . ?p pao:kind ?kind }', {
    format: 'csv',
  })
  expect(csv).toBe(`kind\r\n${pao}Plan\r\n`)
})

test('named graphs can still be told apart', async () => {
  const csv = await query(nquads, 'SELECT ?g { GRAPH ?g { ?p pao:kind ?kind } }', { format: 'csv' })
  expect(csv).toBe('g\r\nhttps://a.org/article/2\r\n')
})

test('a table aligns columns where Chinese characters are two cells wide', async () => {
  const sparql = 'SELECT ?label ?kind { ?p pao:kind ?kind ; skos:prefLabel ?label }'
  expect(await query(nquads, sparql)).toBe(
    ['label           kind', '──────────────  ────────', '“清河”护林计划  pao:Plan', ''].join('\n'),
  )
})

test('an empty table keeps its header', async () => {
  expect(await query(nquads, 'SELECT ?x { ?x a pao:Fund }')).toBe('x\n─\n')
})

test('JSON is the SPARQL JSON results format', async () => {
  const json = JSON.parse(
    await query(nquads, 'SELECT ?label { ?p skos:prefLabel ?label }', { format: 'json' }),
  )
  expect(json).toEqual({
    head: { vars: ['label'] },
    results: { bindings: [{ label: { type: 'literal', value: '“清河”护林计划', 'xml:lang': 'zh' } }] },
  })
})

test('TSV writes terms as SPARQL does', async () => {
  const tsv = await query(nquads, 'SELECT ?label { ?p skos:prefLabel ?label }', { format: 'tsv' })
  expect(tsv).toBe('?label\n"“清河”护林计划"@zh\n')
})

test('XML is the SPARQL XML results format', async () => {
  const xml = await query(nquads, 'SELECT ?label { ?p skos:prefLabel ?label }', { format: 'xml' })
  expect(xml).toContain('<binding name="label"><literal xml:lang="zh">“清河”护林计划</literal></binding>')
})

test('ASK is answered in one word', async () => {
  expect(await query(nquads, 'ASK { ?p pao:kind pao:Plan }')).toBe('yes\n')
  expect(await query(nquads, 'ASK { ?p pao:kind pao:Brand }')).toBe('no\n')
})

test('CONSTRUCT gives sorted N-Triples', async () => {
  const sparql = 'CONSTRUCT { ?p pao:hasPart ?m . ?m pao:within ?p } WHERE { ?m pao:implementedThrough ?p }'
  expect(await query(nquads, sparql, { format: 'ntriples' })).toBe(
    [
      `<https://a.org/m/1> <${pao}within> <https://a.org/p/1> .`,
      `<https://a.org/p/1> <${pao}hasPart> <https://a.org/m/1> .`,
      '',
    ].join('\n'),
  )
})

test('DESCRIBE gives Turtle unless told otherwise', async () => {
  const turtle = await query(nquads, 'DESCRIBE <https://a.org/p/1>')
  expect(turtle).toContain('pao:kind pao:Plan')
  expect(turtle).toContain('skos:prefLabel "“清河”护林计划"@zh')
})

test('a format of bindings is refused for triples, and the other way round', async () => {
  await expect(query(nquads, 'DESCRIBE ?p { ?p pao:kind ?k }', { format: 'csv' })).rejects.toThrow(
    '--format cannot be "csv". A DESCRIBE query is answered in turtle, ntriples',
  )
  await expect(query(nquads, 'SELECT * { ?s ?p ?o }', { format: 'turtle' })).rejects.toThrow(
    '--format cannot be "turtle"',
  )
})

test('a syntax error names line and column of the query as it was given', async () => {
  const broken = query(nquads, 'SELECT ?p {\n  ?p pao:kind ?k .\n  ?p FILTR ?x\n}')
  await expect(broken).rejects.toMatchObject({ name: 'MailuoError', code: 'QUERY_INVALID' })
  await expect(broken).rejects.toThrow('line 3, column 11, in "?p FILTR ?x"')
})

test.each(['SELEC ?x {}', '', '# nothing\n', 'PREFIX x: <y:#>'])('"%s" is no query', async (text) => {
  await expect(query(nquads, text)).rejects.toThrow(
    'it begins with none of SELECT, ASK, CONSTRUCT and DESCRIBE',
  )
})

test('an unknown prefix is called so', async () => {
  await expect(query(nquads, 'SELECT * { ?s foo:bar ?o }')).rejects.toThrow('Prefix not found')
})

test.each(['INSERT DATA { <a:a> <a:b> <a:c> }', 'PREFIX x: <y:#> delete where { ?s ?p ?o }', 'CLEAR ALL'])(
  'the update %s is refused',
  async (update) => {
    await expect(query(nquads, update)).rejects.toMatchObject({ code: 'QUERY_FAILED' })
  },
)

test('a query may not reach out to other servers', async () => {
  await expect(query(nquads, 'SELECT * { SERVICE <http://a.org/> { ?s ?p ?o } }')).rejects.toMatchObject({
    code: 'QUERY_FAILED',
  })
})

test('FROM picks the graphs, and the others are not seen', async () => {
  const sparql = 'SELECT (COUNT(*) AS ?n) FROM <https://a.org/article/2> { ?s ?p ?o }'
  expect(await query(nquads, sparql, { format: 'csv' })).toBe('n\r\n1\r\n')
})

test('JSON-LD holds the triples', async () => {
  const json = await query(nquads, 'DESCRIBE <https://a.org/m/1>', { format: 'jsonld' })
  expect(JSON.parse(json)).toEqual([
    { '@id': 'https://a.org/m/1', [`${pao}implementedThrough`]: [{ '@id': 'https://a.org/p/1' }] },
  ])
})

describe('a query is stopped', () => {
  const many = Array.from({ length: 300 }, (_, n) => `<a:s${n}> <a:p> <a:o${n}> <a:g> .`).join('\n')

  test('at its time limit', async () => {
    const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }'
    await expect(query(many, endless, { limits: { seconds: 1 } })).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
      message: expect.stringContaining('longer than 1 s and was stopped. Narrow it or raise --timeout'),
    })
  })

  test('at its memory limit', async () => {
    const hungry = 'SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'
    const limits = { memory: 64 * 1024 ** 2, rows: 100_000_000 }
    await expect(query(many, hungry, { limits })).rejects.toMatchObject({
      code: 'QUERY_MEMORY',
      message: expect.stringContaining('more than 64 MiB of memory and was stopped'),
    })
  })

  test.each(['table', 'json', 'csv', 'tsv', 'xml'] as const)('at its row limit in %s', async (format) => {
    const sparql = 'SELECT ?s { ?s ?p ?o }'
    await expect(query(many, sparql, { format, limits: { rows: 299 } })).rejects.toMatchObject({
      code: 'QUERY_ROWS',
      message: expect.stringContaining('more than 299 rows or triples'),
    })
    expect(await query(many, sparql, { format, limits: { rows: 300 } })).toContain('a:s299')
  })

  test.each(['turtle', 'ntriples', 'jsonld'] as const)('at its limit of triples in %s', async (format) => {
    const sparql = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }'
    await expect(query(many, sparql, { format, limits: { rows: 299 } })).rejects.toMatchObject({
      code: 'QUERY_ROWS',
    })
    expect(await query(many, sparql, { format, limits: { rows: 300 } })).toContain('a:s299')
  })

  test('where the engine breaks on it', async () => {
    const deep = `SELECT * { ${'{'.repeat(5_000)} ?s ?p ?o ${'}'.repeat(5_000)} }`
    await expect(query(many, deep)).rejects.toMatchObject({
      code: 'QUERY_FAILED',
      message: expect.stringContaining('nested too deeply'),
    })
  })
})
