import type { Mention } from '../mentions/mention.js'
import { formsOf, type NamedThing } from '../ontology/lexicon.js'
import { normalForm } from '../text/normalForm.js'

/** 该区, 我市: the place of that level that was named last. */
const deictic = /^[该我本](?:省|市|县|区|州|旗|镇|乡|村|社区|街道)$/

/** The lexicon's things by class and normal form; undefined where several share a name. */
export type ThingIndex = ReadonlyMap<string, NamedThing | undefined>

/** Indexes a lexicon once for all articles. */
export function indexThings(things: readonly NamedThing[]): ThingIndex {
  const byName = new Map<string, NamedThing | undefined>()
  for (const thing of things) {
    for (const form of new Set(formsOf(thing).map(normalForm))) {
      const key = `${thing.class} ${form}`
      byName.set(key, byName.has(key) ? undefined : thing)
    }
  }
  return byName
}

/**
 * Gives mentions that a rule of grammar found the lexicon's thing of that name: 四川 in 在四川考察时. A place named by
 * one character (绍乐两地) is one that the article names, else the one prefecture whose name begins with it; 该区 is the
 * district that was named last.
 */
export function nameThings(
  mentions: readonly Mention[],
  index: ThingIndex,
  things: readonly NamedThing[],
): Mention[] {
  const named = mentions.flatMap((mention) => (mention.thing?.class === 'Place' ? [mention.thing] : []))
  const places: Mention[] = []
  return mentions.flatMap((mention) => {
    if (mention.class === 'Place' && deictic.test(mention.label)) {
      const meant = places.findLast(({ label }) => label.endsWith(mention.label.slice(1)))
      return meant ? [{ ...mention, label: meant.label, ...(meant.thing ? { thing: meant.thing } : {}) }] : []
    }
    if (mention.class === 'Place')
      places.push(mention.thing ? { ...mention, label: mention.thing.label } : mention)
    const parts = mention.parts.map((part) => nameByForm(part, index))
    if (mention.class !== 'Place' || mention.label.length > 1 || mention.thing) {
      return [{ ...nameByForm(mention, index), parts }]
    }
    const thing = abbreviated(mention.label, named, things)
    return thing ? [{ ...mention, parts, thing, label: thing.label }] : []
  })
}

function nameByForm(mention: Mention, index: ThingIndex): Mention {
  const thing = mention.thing ?? index.get(`${mention.class} ${normalForm(mention.label)}`)
  return thing ? { ...mention, thing, label: thing.label } : mention
}

function abbreviated(
  char: string,
  named: readonly NamedThing[],
  things: readonly NamedThing[],
): NamedThing | undefined {
  const known =
    named.find((thing) => thing.abbreviations.includes(char)) ??
    named.find((thing) => thing.label.startsWith(char))
  if (known) return known
  const prefectures = things.filter(
    (thing) => thing.class === 'Place' && thing.notation?.endsWith('00') && !thing.notation.endsWith('0000'),
  )
  const fitting = prefectures.filter((thing) => thing.label.startsWith(char))
  const abbreviations = things.filter((thing) => thing.abbreviations.includes(char))
  const [only, ...others] = abbreviations.length > 0 ? abbreviations : fitting
  return others.length === 0 ? only : undefined
}
