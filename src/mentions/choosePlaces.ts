import type { NamedThing } from '../ontology/lexicon.js'
import { groupBy } from '../text/groupBy.js'
import type { Mention } from './mention.js'

/**
 * Keeps the places that are meant. Names that several share (市中区, 鼓楼区) go to the one that lies in a place the
 * article names; a county by its short form (资源, 合作 are words too) or a district of two characters (平房区) counts
 * only where the article names it in full, names what it lies in, says so right before it (浙江德清), or lists it
 * beside another of the same province (泾县、绩溪和旌德). `broader` gives by id the place that each lies in.
 */
export function choosePlaces(
  mentions: readonly Mention[],
  broader: ReadonlyMap<string, NamedThing>,
): Mention[] {
  const ancestors = (thing: NamedThing): string[] => {
    const above = broader.get(thing.id)
    return above ? [above.id, ...ancestors(above)] : []
  }
  const places = mentions.filter(({ thing }) => thing?.class === 'Place')
  const shared = new Map<string, number>()
  for (const mention of places) shared.set(spanKey(mention), (shared.get(spanKey(mention)) ?? 0) + 1)
  const isSure = (mention: Mention): boolean =>
    shared.get(spanKey(mention)) === 1 &&
    !needsContext(mention, ancestors(mention.thing as NamedThing).length)
  const sure = new Set(places.filter(isSure).map(({ thing }) => thing?.id))
  const endingAt = groupBy(places, ({ sentence, end }) => `${sentence} ${end}`)
  const kept = new Map<string, Mention>()
  for (const mention of places) {
    const { thing } = mention
    if (!thing) continue
    const above = ancestors(thing)
    const before = endingAt.get(`${mention.sentence} ${mention.start}`) ?? []
    const known = isSure(mention) || sure.has(thing.id) || sure.has(above[0])
    const led = before.some((other) => other.thing !== undefined && above.includes(other.thing.id))
    const only = shared.get(spanKey(mention)) === 1
    if (known || led || (!only && thing.label.length > 2 && above.some((id) => sure.has(id)))) {
      if (!kept.has(spanKey(mention)) || led) kept.set(spanKey(mention), mention)
    }
  }
  for (const mention of listedBeside(places, kept, broader)) kept.set(spanKey(mention), mention)
  return mentions.filter(
    (mention) => mention.thing?.class !== 'Place' || kept.get(spanKey(mention)) === mention,
  )
}

/** Of `places` those that stand one mark or conjunction away from a kept one in the same province, step by step. */
function listedBeside(
  places: readonly Mention[],
  kept: ReadonlyMap<string, Mention>,
  broader: ReadonlyMap<string, NamedThing>,
): Mention[] {
  const outermost = (thing: NamedThing): NamedThing => {
    const above = broader.get(thing.id)
    return above ? outermost(above) : thing
  }
  const within = ({ thing }: Mention) => thing && outermost(thing).id
  const open = groupBy(
    places.filter((one) => !kept.has(spanKey(one))),
    ({ sentence }) => sentence,
  )
  const found: Mention[] = []
  const reached = [...kept.values()].filter(({ sentence }) => open.has(sentence))
  for (const known of reached) {
    for (const one of open.get(known.sentence) ?? []) {
      const isBeside = one.start - known.end === 1 || known.start - one.end === 1
      if (!isBeside || within(one) !== within(known) || found.includes(one)) continue
      found.push(one)
      reached.push(one)
    }
  }
  return found
}

function spanKey({ sentence, start, end }: Mention): string {
  return `${sentence} ${start} ${end}`
}

/** Provinces and prefectures are sure by any form; counties by their full name or one that is no other word, districts by one of three characters. */
function needsContext({ thing, start, end, isToponym, isBeforeTown }: Mention, level: number): boolean {
  if (!thing || level < 2 || (isToponym && !thing.label.endsWith('区'))) return false
  const length = end - start
  if (length < thing.label.length) return true
  return !isBeforeTown && thing.label.endsWith('区') && thing.label.length < 4
}
