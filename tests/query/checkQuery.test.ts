import { expect, test } from 'vitest'
import { checkQuery } from '../../src/query/checkQuery.js'

test.each([
  'SELECT * { SERVICE <https://a.org/> { ?s ?p ?o } }',
  'SELECT * { service silent ?x { ?s ?p ?o } }',
  'PREFIX : <https://a.org/> SELECT * { SERVICE :x { ?s ?p ?o } }',
  'SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }',
  'SELECT * { GRAPH <FILE:a> { ?s ?p ?o } }',
  'LOAD <https://a.org/>',
])('%s is refused', (sparql) => {
  expect(() => checkQuery(sparql)).toThrow(expect.objectContaining({ code: 'QUERY_FAILED' }))
})

test.each([
  'SELECT ?service { ?service ?p "SERVICE" } # SERVICE',
  'PREFIX service: <https://a.org/> SELECT * { ?s service:x service:service }',
  'SELECT * { ?s ?p """a\nSERVICE <file:x>""" }',
])('%s is not', (sparql) => {
  expect(checkQuery(sparql)).toEqual({ form: 'select', hasFrom: false })
})

test('a query that names its graphs is known', () => {
  expect(checkQuery('ASK FROM NAMED <https://a.org/> {}')).toEqual({ form: 'ask', hasFrom: true })
})
