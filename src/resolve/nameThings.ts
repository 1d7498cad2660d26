import type { Mention } from '../mentions/mention.js'
import { formsOf, type NamedThing } from '../ontology/lexicon.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

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
 * one character (绍乐两地) is one that the article names, else the one prefecture whose name begins with it. What only
 * points back (该区) is what was named last.
 */
export function nameThings(
  mentions: readonly Mention[],
  index: ThingIndex,
  things: readonly NamedThing[],
): Mention[] {
  const named = mentions.flatMap((mention) => (mention.thing?.class === 'Place' ? [mention.thing] : []))
  const before = new Map<ClassName, Mention[]>()
  return mentions.flatMap((mention) => {
    const own = mention.refers ? meantBy(mention, before) : nameOne(mention, named, index, things)
    if (!own) return []
    const ofClass = before.get(own.class) ?? []
    before.set(own.class, ofClass)
    ofClass.push(own)
    return [own]
  })
}

function nameOne(
  mention: Mention,
  named: readonly NamedThing[],
  index: ThingIndex,
  things: readonly NamedThing[],
): Mention | undefined {
  const parts = mention.parts.map((part) => nameByForm(part, index))
  if (mention.class !== 'Place' || mention.label.length > 1 || mention.thing) {
    return { ...nameByForm(mention, index), parts }
  }
  const thing = abbreviated(mention.label, named, things)
  return thing && { ...mention, parts, thing, label: thing.label }
}

/** 该 of 该局, 里 of 县里, 《》 of 《方案》: what points back, around the last word of the name. */
const pointers = /^(?:[该我本此全]|这[个次项]|《)|[里》]$/g
/** （2021—2030年） after the name of a plan. */
const lastBrackets = /[(（][^()（）]*[)）]$/

/** The thing that a mention points back to, under that thing's name. */
function meantBy(mention: Mention, before: ReadonlyMap<ClassName, readonly Mention[]>): Mention | undefined {
  const { name, reach } = mention.refers ?? { name: '', reach: 0 }
  const ending = mention.label.replace(pointers, '')
  const fits =
    name === 'own'
      ? (label: string) => label.endsWith(ending)
      : (label: string) => new RegExp(name).test(label)
  const all = before.get(mention.class) ?? []
  for (let at = all.length - 1; at >= 0; at--) {
    const one = all[at]
    if (!one || mention.sentence - one.sentence > reach) return undefined
    if (fits(one.label.replace(lastBrackets, ''))) {
      return { ...mention, label: one.label, ...(one.thing ? { thing: one.thing } : {}) }
    }
  }
  return undefined
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
