import { MailuoError } from '../errors.js'
import { wordsSource } from '../ontology/pattern.js'
import type { QuoteWeights } from '../ontology/quoteWeights.js'
import type { WordsOf } from './endings.js'
import { type QuoteWords, quoteFeatures } from './quoteFeatures.js'

/** The weights, once each is found to be of a feature that there is. */
export function knownWeights(weights: QuoteWeights): QuoteWeights {
  for (const name of weights.features.keys()) {
    if (!(name in quoteFeatures)) {
      throw new MailuoError('RULE_INVALID', { file: 'quotes.yaml', reason: `no feature "${name}"` })
    }
  }
  return weights
}

/** What is looked for before a quotation. */
export function compileQuoteWords(wordsOf: WordsOf): QuoteWords {
  const endsIn = (name: string) => new RegExp(`${wordsSource(wordsOf(name))}$`)
  return { guidance: endsIn('guidanceVerb'), figure: endsIn('figureCue') }
}
