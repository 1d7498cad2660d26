import { parse } from 'yaml'
import { MailuoError } from '../errors.js'

/** What a quotation may be: the name of something, a figure of speech or slogan, what somebody says, a term that is followed. */
const quoteClasses = ['name', 'figure', 'speech', 'term'] as const
export type QuoteClass = (typeof quoteClasses)[number]

type Weights = Readonly<Record<QuoteClass, number>>

/** How much each feature of a quotation speaks for each class. */
export interface QuoteWeights {
  /** What each class has without any feature. */
  readonly bias: Weights
  readonly features: ReadonlyMap<string, Weights>
}

/** With no weights every quotation may be a name: rules alone decide. */
export const noQuoteWeights: QuoteWeights = {
  bias: { name: 0, figure: 0, speech: 0, term: 0 },
  features: new Map(),
}

/** Reads `quotes.yaml`; throws `RULE_INVALID` where it is not a map of features to numbers by class. */
export function parseQuoteWeights(text: string): QuoteWeights {
  const fail = (reason: string): never => {
    throw new MailuoError('RULE_INVALID', { file: 'quotes.yaml', reason })
  }
  const entries: unknown = parse(text)
  if (!isMap(entries)) return fail('is no map of features')
  const features = new Map<string, Weights>()
  for (const [name, weights] of Object.entries(entries)) {
    if (!isMap(weights)) return fail(`"${name}" has no weights by class`)
    for (const [key, value] of Object.entries(weights)) {
      if (!quoteClasses.some((one) => one === key)) fail(`"${name}": no class "${key}"`)
      if (typeof value !== 'number') fail(`"${name}": ${key} is no number`)
    }
    const of = (one: QuoteClass) => Number(weights[one] ?? 0)
    features.set(name, { name: of('name'), figure: of('figure'), speech: of('speech'), term: of('term') })
  }
  const bias = features.get('bias') ?? noQuoteWeights.bias
  features.delete('bias')
  return { bias, features }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
