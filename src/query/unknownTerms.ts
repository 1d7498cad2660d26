import { namespaces } from '../vocabulary/namespaces.js'
import {
  classes,
  inverses,
  kinds,
  literals,
  mappingTerms,
  relations,
  superclasses,
} from '../vocabulary/terms.js'
import { nearestNames } from './nearestNames.js'
import { tokensOf } from './tokens.js'

const known: readonly string[] = [
  ...classes,
  ...relations,
  ...literals,
  ...kinds,
  ...superclasses,
  ...inverses,
  ...mappingTerms,
]

/**
 * What a query asks of our namespace that the ontology does not have, each told in a sentence with the nearest terms:
 * SPARQL answers a misspelt term with no row and no word.
 */
export function unknownTerms(sparql: string): string[] {
  const tokens = tokensOf(sparql)
  const names = tokens.flatMap(({ text, at }, index) => {
    if (text.startsWith(`<${namespaces.pao}`)) return [text.slice(namespaces.pao.length + 1, -1)]
    const [prefix, colon] = [tokens[index - 2], tokens[index - 1]]
    const isOurs =
      prefix?.text === 'pao' && colon?.text === ':' && colon.at + 1 === at && prefix.at + 3 === colon.at
    return isOurs && /^\w/u.test(text) ? [text] : []
  })
  const unknown = [...new Set(names)].filter((name) => name !== '' && !known.includes(name))
  return unknown.map((name) => {
    const near = nearestNames(name, known).map((term) => `pao:${term}`)
    return `The ontology has no pao:${name}.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`
  })
}
