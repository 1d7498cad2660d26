import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindVariables } from '../../src/query/bindVariables.js'
import { query } from '../../src/query/query.js'

const bind = (sparql: string, values: Record<string, string>) =>
  bindVariables(sparql, new Map(Object.entries(values)))

test('a text is bound with and without the language tag of labels', () => {
  expect(bind('SELECT * WHERE { ?p rdfs:label ?label }', { label: '青禾' })).toBe(
    'SELECT * WHERE { VALUES ?label { "青禾" "青禾"@zh }  ?p rdfs:label ?label }',
  )
})

test('an IRI is bound as one, in angle brackets or bare', () => {
  const sparql = 'ASK { ?p ?q ?o }'
  expect(bind(sparql, { p: '<urn:x:1>' })).toBe('ASK { VALUES ?p { <urn:x:1> }  ?p ?q ?o }')
  expect(bind(sparql, { p: 'https://a.org/p' })).toContain('VALUES ?p { <https://a.org/p> }')
})

test('braces in the prologue, in comments and in strings are no WHERE', () => {
  const sparql = 'PREFIX a: <http://a.org/{>\n# { a comment\nSELECT ("{" AS ?x) ?y\n{ ?y a ?x }'
  expect(bind(sparql.replace('{>', '>'), { y: '1' })).toMatch(/\?y\n\{ VALUES \?y \{ "1" "1"@zh \} {2}\?y a/u)
})

test("a CONSTRUCT's template is stepped over", () => {
  expect(bind('CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }', { c: '1' })).toBe(
    'CONSTRUCT { ?a ?b ?c } WHERE { VALUES ?c { "1" "1"@zh }  ?a ?b ?c }',
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
