// Reads a W3C test manifest, and those that it includes.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Parser, Store } from 'n3'

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** Where the suite is published: its tests are read as if they lay there. */
const published = 'https://w3c.github.io/rdf-tests/'

/** The IRI that a file of the suite is published under. */
export function publishedIri(suite, file) {
  return published + relative(suite, file).split('\\').join('/')
}

/**
 * The tests of a manifest file below `suite`: name, type (the last part of its IRI), action and result as terms' values,
 * and `store`, in which a test's further properties can be looked up. IRIs of the suite become file names.
 */
export function readManifest(suite, file) {
  const base = publishedIri(suite, file)
  const store = new Store(new Parser({ baseIRI: base }).parse(readFileSync(file, 'utf8')))
  const toFile = (iri) => (iri?.startsWith(published) ? join(suite, iri.slice(published.length)) : iri)
  const value = (subject, predicate) => store.getObjects(subject, predicate, null)[0]
  const listed = (predicate) =>
    store.getObjects(null, mf + predicate, null).flatMap((head) => readList(store, head))
  const own = listed('entries').map((test) => ({
    name: value(test, `${mf}name`)?.value ?? test.value,
    type: value(test, `${rdf}type`)?.value.replace(/^.*[#/]/u, '') ?? '',
    action: toFile(value(test, `${mf}action`)?.value),
    result: toFile(value(test, `${mf}result`)?.value),
    test,
    store,
  }))
  const included = listed('include')
    .map((term) => toFile(term.value))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      readManifest(suite, path.endsWith('.ttl') ? path : join(dirname(path), 'manifest.ttl')),
    )
  return [...own, ...included]
}

function readList(store, head) {
  const items = []
  for (let node = head; node.value !== `${rdf}nil`; ) {
    items.push(store.getObjects(node, `${rdf}first`, null)[0])
    node = store.getObjects(node, `${rdf}rest`, null)[0]
  }
  return items
}
