import type { QuoteClass } from '../ontology/quoteWeights.js'
import type { Bracket } from './brackets.js'
import type { Extractor } from './extractor.js'
import type { ParsedSentence } from './parsedSentence.js'
import { lookAround } from './quoteFeatures.js'

/** What a quotation in “…” is by the highest sum of the pack's weights; of equal sums the first class. */
export function classifyQuote(quote: Bracket, parsed: ParsedSentence, extractor: Extractor): QuoteClass {
  const { known } = extractor.quoteWeights
  const found = known.get(quote) ?? classify(quote, parsed, extractor)
  known.set(quote, found)
  return found
}

function classify(quote: Bracket, parsed: ParsedSentence, extractor: Extractor): QuoteClass {
  const quoted = lookAround(quote, parsed, extractor)
  let { name, figure, speech, term } = extractor.quoteWeights.bias
  for (const { isOf, weights } of extractor.quoteWeights.features) {
    if (!isOf(quoted)) continue
    name += weights.name
    figure += weights.figure
    speech += weights.speech
    term += weights.term
  }
  const highest = Math.max(name, figure, speech, term)
  if (name === highest) return 'name'
  if (figure === highest) return 'figure'
  return speech === highest ? 'speech' : 'term'
}
