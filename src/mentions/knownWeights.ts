import { MailuoError } from '../errors.js'
import type { QuoteWeights } from '../ontology/quoteWeights.js'
import { quoteFeatures } from './quoteFeatures.js'

/** The weights, once each is found to be of a feature that there is. */
export function knownWeights(weights: QuoteWeights): QuoteWeights {
  for (const name of weights.features.keys()) {
    if (!(name in quoteFeatures)) {
      throw new MailuoError('RULE_INVALID', { file: 'quotes.yaml', reason: `no feature "${name}"` })
    }
  }
  return weights
}
