import { MailuoError } from '../errors.js'
import type { QuoteClass, QuoteWeights } from '../ontology/quoteWeights.js'
import type { Bracket } from './brackets.js'
import { type Quoted, quoteFeatures } from './quoteFeatures.js'

/** The weights with what tells whether a quotation has their features. */
export interface CompiledWeights {
  readonly bias: QuoteWeights['bias']
  readonly features: readonly {
    readonly isOf: (quote: Quoted) => boolean
    readonly weights: QuoteWeights['bias']
  }[]
  /** What quotations were found to be: several rules ask it of each. */
  readonly known: WeakMap<Bracket, QuoteClass>
}

/** The weights, once each is found to be of a feature that there is; else throws `RULE_INVALID`. */
export function compileWeights({ bias, features }: QuoteWeights): CompiledWeights {
  return {
    bias,
    features: [...features].map(([name, weights]) => {
      const isOf = quoteFeatures[name]
      if (isOf) return { isOf, weights }
      throw new MailuoError('RULE_INVALID', { file: 'quotes.yaml', reason: `no feature "${name}"` })
    }),
    known: new WeakMap(),
  }
}
