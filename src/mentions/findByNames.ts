import type { NamedThing } from '../ontology/lexicon.js'
import type { Extractor } from './extractor.js'
import { reads } from './extractor.js'
import { createMention, type Mention } from './mention.js'
import { type ParsedSentence, tokenFrom } from './parsedSentence.js'
import { toponym } from './tokenizer.js'

/** The lexicon's things that stand in the sentence, the longest at each place; quotes around a form belong to it. */
export function findByNames(parsed: ParsedSentence, extractor: Extractor): Mention[] {
  const { text, sentence } = parsed
  const mentions: Mention[] = []
  for (let at = 0; at < text.length; at++) {
    const match = extractor.names.longestAt(text, at)
    if (!match) continue
    const { end, values } = match
    // Short forms must be words of the sentence: 和平 in 和平区, not in 和平发展.
    if (end - at < 4 && !isWord(parsed, at, end, extractor)) continue
    if (extractor.nameContinuation.test(text.slice(end, end + 4))) continue
    // 县委编办会同县人社局 names no 会同县.
    const isVerb =
      extractor.verbAndLevel.test(text.slice(at, end)) && /\p{Script=Han}/u.test(text.charAt(at - 1))
    const outer = mentions.findLast((one) => one.class === 'Place')
    if (isVerb && outer?.end !== at) continue
    const token = tokenFrom(parsed, at)
    const isToponym =
      (token?.end === end && token.tag === toponym) || placesAhead.test(text.slice(end, end + 24))
    const isBeforeTown = extractor.townAhead.test(text.slice(end, end + 6))
    for (const { rule, thing } of values) {
      if (!reads(rule, sentence.role)) continue
      if (rule.class === 'Place' && extractor.sloganLead.test(text.slice(Math.max(0, at - 4), at))) continue
      if (isOtherPlace(thing, end - at, tokenFrom(parsed, end)?.word, extractor)) continue
      const said = { thing, isToponym, isBeforeTown }
      mentions.push(createMention(rule.id, rule.class, thing.label, parsed.index, at, end, said))
    }
    at = end - 1
  }
  return mentions
}

/** 清河、云岭等地, 清河、云岭三县: what a list of places ends in. */
const placesAhead =
  /^(?:[、和与]\p{Script=Han}{2,4}){0,5}(?:等[\d一二两三四五六七八九十多]*(?:地(?![区方理质产形])|[县市](?![级场民区域政]))|[两三四五六][地县](?![区方级]))/u

/** 长丰社区 is none of the county by whose short form it begins; `after` is the word after that form. */
function isOtherPlace(
  thing: NamedThing,
  length: number,
  after: string | undefined,
  extractor: Extractor,
): boolean {
  const isCounty = thing.class === 'Place' && thing.notation !== undefined && !thing.notation.endsWith('00')
  return isCounty && length < thing.label.length && after !== undefined && extractor.afterCounty.has(after)
}

/** Whether `start`..`end` begins a word and is all of it but what may be added to a place: 法国 in 法国人. */
function isWord(parsed: ParsedSentence, start: number, end: number, extractor: Extractor): boolean {
  const token = tokenFrom(parsed, start)
  if (!token || parsed.tokenStarts[end] === 1) return token !== undefined
  // 怀化|市委党校: the level is a word with the body of that level.
  if (/^[省市县区州旗盟]委(?![书常员副])/.test(parsed.text.slice(end - 1, end + 2))) return true
  // 吉林省|延边朝鲜族自治州 is one word to the segmentation.
  if ((extractor.names.longestAt(parsed.text, end)?.end ?? 0) === token.end) return true
  return end - start > 1 && extractor.afterPlace.has(parsed.text.slice(end, token.end))
}
