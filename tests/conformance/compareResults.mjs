import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { blankNode, literal, namedNode, parse, quad } from 'oxigraph'
import { isomorphic } from 'rdf-isomorphic'
import { SparqlJsonParser } from 'sparqljson-parse'
import { SparqlXmlParser } from 'sparqlxml-parse'
import { readRdf } from './rdfFile.mjs'

/** The format to ask for, so that the answer can be compared with a file of that ending. */
export function formatFor(file) {
  return { '.csv': 'csv', '.tsv': 'tsv' }[extname(file)] ?? 'json'
}

/** Whether an answer in that format says what the file says, in any order, whatever blank nodes are called. */
export async function agrees(suite, file, format, answer) {
  if (format === 'ntriples') {
    return isomorphic(parse(answer, { format: 'application/n-triples' }), readRdf(suite, file))
  }
  if (format !== 'json') return sameTable(format, answer, readFileSync(file, 'utf8'))
  const [ours, theirs] = [JSON.parse(answer), await readExpected(suite, file)]
  if (typeof theirs === 'boolean') return ours.boolean === theirs
  const rows = new SparqlJsonParser().parseJsonResults(ours)
  return rows.length === theirs.length && isomorphic(toQuads(rows), toQuads(theirs))
}

async function readExpected(suite, file) {
  if (file.endsWith('.ttl')) return readResultSet(readRdf(suite, file))
  const text = readFileSync(file, 'utf8')
  const isBoolean = /<boolean>|"boolean"\s*:/u.test(text)
  if (file.endsWith('.srj')) {
    const json = new SparqlJsonParser()
    return isBoolean ? json.parseJsonBoolean(JSON.parse(text)) : json.parseJsonResults(JSON.parse(text))
  }
  if (!file.endsWith('.srx')) throw new Error(`${file} is in no format of results that is known here`)
  const xml = new SparqlXmlParser()
  if (isBoolean) return xml.parseXmlBooleanStream(Readable.from([text]))
  const rows = []
  for await (const row of xml.parseXmlResultsStream(Readable.from([text]))) rows.push(row)
  return rows
}

/** Rows as a graph: a blank node for each, so that isomorphism compares them. */
function toQuads(rows) {
  return rows.flatMap((row, index) =>
    Object.entries(row).map(([name, term]) =>
      quad(blankNode(`row${index}`), namedNode(`urn:variable:${name}`), toTerm(term)),
    ),
  )
}

const xsd = 'http://www.w3.org/2001/XMLSchema#'
const numbers = new Set(['integer', 'decimal', 'float', 'double'].map((name) => xsd + name))

/** A number or truth by its value, for 2 and 2.0 are one decimal; else the term. */
function toTerm(term) {
  if (term.termType === 'NamedNode') return namedNode(term.value)
  if (term.termType === 'BlankNode') return blankNode(`of${term.value}`)
  if (term.language) return literal(term.value, term.language)
  const { value, datatype } = term
  const isNumber = numbers.has(datatype.value) && value.trim() !== '' && !Number.isNaN(Number(value))
  const truth = datatype.value === `${xsd}boolean` && { 0: 'false', 1: 'true' }[value]
  return literal(isNumber ? String(Number(value)) : truth || value, namedNode(datatype.value))
}

/** Rows that are written as RDF (rs:ResultSet). */
function readResultSet(quads) {
  const rs = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#'
  const valuesOf = (subject, name) =>
    quads
      .filter((one) => one.subject.equals(subject) && one.predicate.value === rs + name)
      .map(({ object }) => object)
  const set = quads.find(({ object }) => object.value === `${rs}ResultSet`)
  return valuesOf(set.subject, 'solution').map((solution) =>
    Object.fromEntries(
      valuesOf(solution, 'binding').map((binding) => [
        valuesOf(binding, 'variable')[0].value,
        valuesOf(binding, 'value')[0],
      ]),
    ),
  )
}

/** Whether two tables hold the same rows; `SELECT *` leaves the order of columns open. */
function sameTable(format, ours, theirs) {
  const cell = format === 'csv' ? /(?:^|,)("(?:[^"]|"")*"|[^,]*)/gu : /(?:^|\t)([^\t]*)/gu
  const read = (text) => {
    const [head = [], ...rows] = text
      .replace(/[\r\n]+$/u, '')
      .split(/\r?\n/u)
      .map((line) => [...line.matchAll(cell)].map(([, value]) => value.replace(/_:\w+/gu, '_:b')))
    return rows.map((row) => JSON.stringify(head.map((name, at) => [name, row[at]]).sort())).sort()
  }
  return JSON.stringify(read(ours)) === JSON.stringify(read(theirs))
}
