import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classes, kinds, literals, relations } from '../../src/vocabulary/terms.js'
import { classWords, kindWords, literalWords, relationWords } from '../../viewer/words.js'
import { inProject } from '../support/runCli.js'

const ontology = readFileSync(inProject('ontology/pao.ttl'), 'utf8')

/** The Chinese label that pao.ttl gives a term. */
function labelOf(term: string): string | undefined {
  const [, after] = ontology.split(`\npao:${term} a `)
  return after?.match(/rdfs:label "([^"]+)"@zh/u)?.[1]
}

test.each([
  ['classes', classes, classWords],
  ['relations', relations, relationWords],
  ['literals', literals, literalWords],
  ['kinds', kinds, kindWords],
] as const)('the page calls %s as the ontology does', (_, terms, words) => {
  expect(words).toEqual(Object.fromEntries(terms.map((term) => [term, labelOf(term)])))
})
