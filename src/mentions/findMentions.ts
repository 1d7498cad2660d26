import type { Article } from '../document/article.js'
import { isNamed } from '../text/normalForm.js'
import { containsSpan } from '../text/span.js'
import type { KindName } from '../vocabulary/terms.js'
import { choosePlaces } from './choosePlaces.js'
import type { Extractor } from './extractor.js'
import { findByChain } from './findByChain.js'
import { findByEnding } from './findByEnding.js'
import { findByNames } from './findByNames.js'
import { findByPattern } from './findByPattern.js'
import { findByPhrase } from './findByPhrase.js'
import { findByQuote } from './findByQuote.js'
import { findByStructure } from './findByStructure.js'
import type { Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'
import { parseSentence } from './parseSentence.js'

/** What was found in an article: its sentences as the rules saw them, and the mentions in document order. */
export interface Findings {
  readonly article: Article
  readonly sentences: readonly ParsedSentence[]
  readonly mentions: readonly Mention[]
}

/** Runs all mention rules over an article; of mentions that exclude each other the longer stays, then the earlier rule's. */
export function findMentions(article: Article, extractor: Extractor): Findings {
  const sentences = article.sentences.map((sentence, index) =>
    parseSentence(sentence, index, extractor.tokenizer, extractor.cues),
  )
  const named = choosePlaces(
    sentences.flatMap((parsed) => findByNames(parsed, extractor)),
    extractor.broader,
  )
  const namedIn = bySentence(named, sentences.length)
  const mentions: Mention[] = []
  for (const parsed of sentences) {
    addNamed(mentions, findByStructure(parsed, article, extractor), extractor)
    const candidates = findCandidates(parsed, namedIn[parsed.index] ?? [], extractor)
    for (const mention of settle(candidates, extractor)) mentions.push(mention)
  }
  return { article, sentences, mentions }
}

function bySentence(mentions: readonly Mention[], count: number): Mention[][] {
  const groups: Mention[][] = Array.from({ length: count }, () => [])
  for (const mention of mentions) groups[mention.sentence]?.push(mention)
  return groups
}

function findCandidates(parsed: ParsedSentence, named: readonly Mention[], extractor: Extractor): Mention[] {
  const candidates: Mention[] = []
  addNamed(candidates, named, extractor)
  addNamed(candidates, findByPattern(parsed, named, extractor), extractor)
  addNamed(candidates, findByEnding(parsed, extractor), extractor)
  addNamed(candidates, findByChain(parsed, named, extractor), extractor)
  addNamed(candidates, findByPhrase(parsed, extractor), extractor)
  addNamed(candidates, findByQuote(parsed, extractor), extractor)
  const places = named.filter((one) => one.class === 'Place')
  if (places.length === 0) return candidates
  return candidates.filter((one) => !places.some((place) => cutsThrough(one, place)))
}

/** Whether a name begins in the middle of a place's and goes beyond it: 城市干部 in 宣城市干部. */
function cutsThrough({ start, end }: Mention, place: Mention): boolean {
  return place.start < start && start < place.end && place.end < end
}

/** Adds to `all` those whose label is not all marks (“”平台), programmes with the kind that their name ends in; their parts too. */
function addNamed(all: Mention[], mentions: readonly Mention[], extractor: Extractor): Mention[] {
  for (const mention of mentions) {
    if (!isNamed(mention.label)) continue
    const kind = mention.kind ?? kindOfName(mention, extractor)
    const parts = mention.parts.length === 0 ? mention.parts : addNamed([], mention.parts, extractor)
    const isSame = kind === mention.kind && parts === mention.parts
    all.push(isSame ? mention : { ...mention, kind, parts })
  }
  return all
}

function kindOfName({ class: className, label }: Mention, { heads }: Extractor): KindName | undefined {
  return className === 'Programme' ? heads.kindOfName(label) : undefined
}

/** Of candidates that exclude each other the longer, then the earlier rule's; the rest in document order. */
function settle(candidates: Mention[], extractor: Extractor): Mention[] {
  const rankOf = (mention: Mention) => extractor.rank.get(mention.rule) ?? 0
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || rankOf(a) - rankOf(b) || a.start - b.start)
  const kept: Mention[] = []
  for (const candidate of candidates) {
    const inside = extractor.inside.get(candidate.rule) ?? []
    const clash = kept.findIndex((other) => clashes(candidate, other, inside))
    const longer = kept[clash]
    if (!longer) kept.push(candidate)
    // 举办[首届音乐节] by its number and [音乐节] by its verb: the longer name keeps the verb.
    else if (isSameThing(candidate, longer))
      kept[clash] = { ...longer, cue: candidate.cue, evidence: candidate.evidence }
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}

function isSameThing(shorter: Mention, longer: Mention): boolean {
  return (
    longer.cue.length === 0 &&
    shorter.cue.length > 0 &&
    shorter.class === longer.class &&
    shorter.end === longer.end &&
    shorter.evidence.start <= longer.start
  )
}

function sameMatch(a: Mention, b: Mention): boolean {
  return a.rule === b.rule && a.evidence.start === b.evidence.start && a.evidence.end === b.evidence.end
}

/** Two mentions of one place exclude each other unless the inner one's rule allows the outer one's class. */
function clashes(candidate: Mention, kept: Mention, inside: readonly string[]): boolean {
  if (candidate.end <= kept.start || kept.end <= candidate.start) return false
  // 峨眉山市 and 峨眉山市人才先行区 share their span where a list shares its head.
  if (candidate.start === kept.start && candidate.end === kept.end && candidate.label === kept.label)
    return true
  // A pattern's inner groups are its own: the body within a post.
  return !(containsSpan(kept, candidate) && (inside.includes(kept.class) || sameMatch(candidate, kept)))
}
