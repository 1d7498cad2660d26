import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindVariables } from '../../src/query/bindVariables.js'
import { query } from '../../src/query/query.js'

const bind = (sparql: string, values: Record<string, string>) =>
  bindVariables(sparql, new Map(Object.entries(values)))

test('a text is bound with and without the language tag of labels', () => {
  expect(bind('SELECT * WHERE { ?p rdfs:label ?label }', { label: '青禾' })).toBe(
    'SELECT * WHERE { ?p rdfs:label ?label  VALUES ?label { "青禾" "青禾"@zh } }',
  )
})

test('an IRI is bound as one, in angle brackets or bare', () => {
  const sparql = 'ASK { ?p ?q ?o }'
  expect(bind(sparql, { p: '<urn:x:1>' })).toBe('ASK { ?p ?q ?o  VALUES ?p { <urn:x:1> } }')
  expect(bind(sparql, { p: 'https://a.org/p' })).toContain('VALUES ?p { <https://a.org/p> }')
})

test('braces in comments and in strings are no WHERE', () => {
  const sparql = '# { a comment\nSELECT ("{" AS ?x) ?y\n{ ?y a "}" # }\n} LIMIT 1'
  expect(bind(sparql, { y: '1' })).toBe(`${sparql.slice(0, -9)} VALUES ?y { "1" "1"@zh } } LIMIT 1`)
})

test('groups within the WHERE stay whole', () => {
  expect(bind('ASK { ?a ?b ?c OPTIONAL { ?c ?d ?e } }', { c: '1' })).toBe(
    'ASK { ?a ?b ?c OPTIONAL { ?c ?d ?e }  VALUES ?c { "1" "1"@zh } }',
  )
})

test('a variable that BIND names can be bound', async () => {
  const sparql = 'SELECT ?kind { { VALUES ?n { 1 2 } } BIND (STR(?n) AS ?kind) }'
  expect(await query('', bind(sparql, { kind: '2' }), { format: 'csv' })).toBe('kind\r\n2\r\n')
})

test("a CONSTRUCT's template is stepped over", () => {
  expect(bind('CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }', { c: '1' })).toBe(
    'CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c  VALUES ?c { "1" "1"@zh } }',
  )
})

test('several variables are bound together', () => {
  const sparql = bind('ASK { ?p ?q ?o }', { p: 'urn', o: 'b' })
  expect(sparql).toContain('VALUES ?p')
  expect(sparql).toContain('VALUES ?o')
})

test('a variable that the query does not have is refused, with those that it has', () => {
  expect(() => bind('SELECT ?p { ?p ?q $o }', { x: '1' })).toThrow('The question has ?p ?q ?o')
})

test('a variable that stands only in a comment or a string is none', () => {
  expect(() => bind('ASK { ?p ?q "?x" } # ?x', { x: '1' })).toThrow('--set cannot be "x"')
})

test.each(['<not an iri>', '<a>', 'http://a.org/> } ; DROP ALL', '<http://a.org/"x>'])(
  'the broken IRI %s is refused',
  (value) => {
    expect(() => bind('ASK { ?p ?q ?o }', { o: value })).toThrow('It is no absolute IRI')
  },
)

test('a query without WHERE cannot be bound', () => {
  expect(() => bind('DESCRIBE ?x', { x: '1' })).toThrow('no WHERE')
})

test('whatever text is bound, it comes back as it was and nothing else', async () => {
  const nasty = [
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    '}',
    '{',
    "'",
    '"""',
    '\\"',
    '\\u0022',
    '# ',
    '清',
    '😀',
    '?x',
    '<a:b>',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...nasty), { maxLength: 12 }), async (parts) => {
      const value = ` ${parts.join('')}`
      const sparql = bind('SELECT ?x (1 AS ?y) { FILTER(lang(?x) = "") }', { x: value })
      const json = JSON.parse(await query('', sparql, { format: 'json' }))
      expect(json.results.bindings.map((row: { x: { value: string } }) => row.x.value)).toEqual([value])
    }),
    { numRuns: 8 },
  )
})
