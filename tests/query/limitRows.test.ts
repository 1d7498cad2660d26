import { expect, test } from 'vitest'
import { limitRows } from '../../src/query/limitRows.js'

test.each([
  ['SELECT * { ?s ?p ?o }', 'SELECT * { ?s ?p ?o }\nLIMIT 9\n'],
  ['SELECT * { ?s ?p ?o } # LIMIT 3', 'SELECT * { ?s ?p ?o } # LIMIT 3\nLIMIT 9\n'],
  ['SELECT * { ?s ?p ?o } ORDER BY ?s OFFSET 2', 'SELECT * { ?s ?p ?o } ORDER BY ?s OFFSET 2\nLIMIT 9\n'],
  ['select * { ?s ?p ?o } limit 20 offset 2', 'select * { ?s ?p ?o } limit 9 offset 2'],
  [
    'SELECT * { { SELECT * { ?s ?p ?o } LIMIT 20 } }',
    'SELECT * { { SELECT * { ?s ?p ?o } LIMIT 20 } }\nLIMIT 9\n',
  ],
  ['SELECT * { ?s ?p ?o } VALUES ?s { 1 }', 'SELECT * { ?s ?p ?o } \nLIMIT 9\nVALUES ?s { 1 }'],
])('%s becomes %j', (sparql, limited) => {
  expect(limitRows(sparql, 9)).toBe(limited)
})

test.each([
  'SELECT * { ?s ?p ?o } LIMIT 8',
  'SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (COUNT(*) > 1) LIMIT 1',
  'ASK { ?s ?p ?o }',
  'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }',
  'SELECT * {',
])('%s stays', (sparql) => {
  expect(limitRows(sparql, 9)).toBe(sparql)
})

test('without a limit nothing is added', () => {
  expect(limitRows('SELECT * { ?s ?p ?o }', Number.POSITIVE_INFINITY)).toBe('SELECT * { ?s ?p ?o }')
})
