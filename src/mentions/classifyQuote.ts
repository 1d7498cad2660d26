import { type QuoteClass, quoteClasses } from '../ontology/quoteWeights.js'
import type { Bracket } from './brackets.js'
import type { Extractor } from './extractor.js'
import type { ParsedSentence } from './parsedSentence.js'
import { lookAround, quoteFeatures } from './quoteFeatures.js'

/** What a quotation in “…” is by the highest sum of the pack's weights; of equal sums the first class. */
export function classifyQuote(quote: Bracket, parsed: ParsedSentence, extractor: Extractor): QuoteClass {
  const quoted = lookAround(quote, parsed, extractor)
  const { bias, features } = extractor.quoteWeights
  const scores: Record<QuoteClass, number> = { ...bias }
  for (const [name, weights] of features) {
    if (quoteFeatures[name]?.(quoted) !== true) continue
    for (const one of quoteClasses) scores[one] += weights[one]
  }
  return quoteClasses.reduce((best, one) => (scores[one] > scores[best] ? one : best))
}
