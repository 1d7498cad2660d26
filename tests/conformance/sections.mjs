// The sections of the W3C's rdf-tests that `npm run conformance` knows: name → { manifest, run(test, suite) }, where
// `run` gives nothing where the test passes, else a sentence, and throws where something breaks.
import { protocolSections } from './sparqlProtocol.mjs'
import { querySections, stopEngine } from './sparqlQuery.mjs'
import { syntaxSection } from './syntax.mjs'

export const sections = {
  'n-triples': syntaxSection('ntriples', 'rdf/rdf11/rdf-n-triples/manifest.ttl'),
  'n-quads': syntaxSection('nquads', 'rdf/rdf11/rdf-n-quads/manifest.ttl'),
  turtle: syntaxSection('turtle', 'rdf/rdf11/rdf-turtle/manifest.ttl'),
  trig: syntaxSection('trig', 'rdf/rdf11/rdf-trig/manifest.ttl'),
  ...querySections,
  ...protocolSections,
}

/** Ends what sections have started. */
export function endSections() {
  stopEngine()
}
