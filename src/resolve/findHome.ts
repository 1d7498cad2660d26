import type { Findings } from '../mentions/findMentions.js'
import type { Mention } from '../mentions/mention.js'
import type { NamedThing } from '../ontology/lexicon.js'
import type { ThingIndex } from './thingIndex.js'

/** The place that the article is about: named in the title, else named most often; of several the lowest level. */
export function findHome({ article, mentions }: Findings, { byId }: ThingIndex): NamedThing | undefined {
  const counts = new Map<string, { thing: NamedThing; count: number }>()
  for (const mention of mentions) {
    const { thing } = mention
    if (thing?.notation === undefined) continue
    const role = article.sentences[mention.sentence]?.role
    const weight = role === 'title' ? 5 : 1
    const entry = counts.get(thing.id) ?? { thing, count: 0 }
    counts.set(thing.id, { thing, count: entry.count + weight })
  }
  // A county is evidence for its prefecture: what all of them share is the home.
  const ranked = [...counts.values()].sort(
    (a, b) =>
      b.count - a.count || level(b.thing, byId) - level(a.thing, byId) || (a.thing.id < b.thing.id ? -1 : 1),
  )
  return ranked.find(({ thing }) => level(thing, byId) > 0)?.thing ?? ranked[0]?.thing
}

/** The mentions with 我市 and 我省 as the place that the article is about or what that lies in; without those of other levels. */
export function nameHome(
  mentions: readonly Mention[],
  home: NamedThing | undefined,
  { byId }: ThingIndex,
): Mention[] {
  const above = (thing: NamedThing): NamedThing[] => {
    const outer = thing.broader === undefined ? undefined : byId.get(thing.broader)
    return [thing, ...(outer ? above(outer) : [])]
  }
  const places = home ? above(home) : []
  return mentions.flatMap((mention) => {
    if (mention.refers?.name !== 'home') return [mention]
    const thing = places.find(({ label }) => label.endsWith(mention.label.slice(-1)))
    return thing ? [{ ...mention, thing, label: thing.label }] : []
  })
}

/** 0 for a province, 1 for a prefecture, 2 for a county. */
function level(thing: NamedThing, byId: ReadonlyMap<string, NamedThing>): number {
  const above = thing.broader === undefined ? undefined : byId.get(thing.broader)
  return above ? level(above, byId) + 1 : 0
}
