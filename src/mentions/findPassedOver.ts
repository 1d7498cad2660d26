import type { Article } from '../document/article.js'
import { choosePlaces } from './choosePlaces.js'
import type { Extractor } from './extractor.js'
import { findByNames } from './findByNames.js'
import type { Mention } from './mention.js'
import { parseSentence } from './parseSentence.js'

/**
 * The lexicon's places that stand in an article and are left aside because they could be something else (资源 is a
 * county and a word), one for each thing that they could be.
 */
export function findPassedOver(article: Article, extractor: Extractor): Mention[] {
  const named = article.sentences.flatMap((sentence, index) =>
    findByNames(parseSentence(sentence, index, extractor.tokenizer, extractor.cues), extractor),
  )
  const place = ({ sentence, start, end }: Mention) => `${sentence} ${start} ${end}`
  const chosen = new Set(choosePlaces(named, extractor.broader).map(place))
  return named.filter((mention) => !chosen.has(place(mention)))
}
