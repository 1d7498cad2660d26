import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classes, kinds, literals, relations } from '../../src/vocabulary/terms.js'
import { languages, words } from '../../src/vocabulary/words.js'
import { inProject } from '../support/runCli.js'

const ontology = readFileSync(inProject('ontology/pao.ttl'), 'utf8')
const terms = { classes, relations, literals, kinds }

/** The label that pao.ttl gives a term. */
function labelOf(term: string, language: string): string | undefined {
  const [, after] = ontology.split(`\npao:${term} a `)
  return after?.match(new RegExp(`rdfs:label [^;]*?"([^"]+)"@${language}`, 'u'))?.[1]
}

test.each(
  languages.flatMap((language) =>
    (['classes', 'relations', 'literals', 'kinds'] as const).map((part) => [part, language] as const),
  ),
)('the page calls %s as the ontology does (%s)', (part, language) => {
  const labels = terms[part].map((term) => [term, labelOf(term, language)])
  expect(words[language][part]).toEqual(Object.fromEntries(labels))
})
