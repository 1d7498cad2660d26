import type { Mention } from '../mentions/mention.js'
import type { NamedThing } from '../ontology/lexicon.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'
import type { ThingIndex } from './thingIndex.js'

/**
 * Gives mentions that a rule of grammar found the lexicon's thing of that name: 四川 in 在四川考察时. A place named by
 * one character (绍乐两地) is one that the article names, else the one prefecture whose name begins with it. What only
 * points back (该区) is what was named last, and so is what goes by that name later. `titles` are the sentences that are titles.
 */
export function nameThings(
  mentions: readonly Mention[],
  index: ThingIndex,
  titles: ReadonlySet<number>,
): Mention[] {
  const named = mentions.flatMap((mention) => (mention.thing?.class === 'Place' ? [mention.thing] : []))
  const before = new Map<ClassName, Mention[]>()
  const called = new Map<string, Mention>()
  const byCharacter = new Map<string, NamedThing | undefined>()
  return mentions.flatMap((mention) => {
    // Where the article is at home is known once its places are.
    if (mention.refers?.name === 'home') return [mention]
    const key = `${mention.class} ${normalForm(mention.label)}`
    const alias = called.get(key)
    const own = mention.refers
      ? meantBy(mention, mention.refers, before, titles)
      : alias
        ? asMeant(mention, alias)
        : nameOne(mention, named, index, byCharacter)
    if (!own) return []
    if (mention.refers && own.label !== mention.label) called.set(key, own)
    const ofClass = before.get(own.class) ?? []
    before.set(own.class, ofClass)
    ofClass.push(own)
    return [own]
  })
}

/** `known` keeps what one character stands for in the article. */
function nameOne(
  mention: Mention,
  named: readonly NamedThing[],
  index: ThingIndex,
  known: Map<string, NamedThing | undefined>,
): Mention | undefined {
  const { label: char, parts } = mention
  const whole =
    parts.length === 0 ? mention : { ...mention, parts: parts.map((part) => nameByForm(part, index)) }
  if (mention.class !== 'Place' || char.length > 1 || mention.thing) return nameByForm(whole, index)
  if (!known.has(char)) known.set(char, abbreviated(char, named, index))
  const thing = known.get(char)
  return thing && { ...whole, thing, label: thing.label }
}

/** 该 of 该局, 本次 of 本次论坛, 里 of 县里, 《》 of 《方案》: what points back, around the last word of the name. */
const pointers = /^(?:[该本此这][次届]|[该我本此全]|这[个项]|《)|[里》]$/g
/** （2021—2030年） after the name of a plan. */
const lastBrackets = /[(（][^()（）]*[)）]$/

/** The thing that a mention points back to, under that thing's name. */
function meantBy(
  mention: Mention,
  { name, reach }: NonNullable<Mention['refers']>,
  before: ReadonlyMap<ClassName, readonly Mention[]>,
  titles: ReadonlySet<number>,
): Mention | undefined {
  const ending = mention.label.replace(pointers, '')
  const fits = (label: string) => (typeof name === 'string' ? label.endsWith(ending) : name.test(label))
  const all = before.get(mention.class) ?? []
  for (let at = all.length - 1; at >= 0; at--) {
    const one = all[at]
    if (!one || mention.sentence - one.sentence > reach) return undefined
    if (name === 'title' && !titles.has(one.sentence)) continue
    if (fits(one.label.replace(lastBrackets, ''))) {
      return asMeant(mention, one)
    }
  }
  return undefined
}

/** A mention under the name of the thing that it means. */
function asMeant(mention: Mention, { label, thing }: Mention): Mention {
  return { ...mention, label, thing: thing ?? mention.thing }
}

function nameByForm(mention: Mention, index: ThingIndex): Mention {
  const thing = mention.thing ?? index.byName.get(mention.class)?.get(normalForm(mention.label))
  return thing ? { ...mention, thing, label: thing.label } : mention
}

function abbreviated(
  char: string,
  named: readonly NamedThing[],
  { byCharacter }: ThingIndex,
): NamedThing | undefined {
  const known =
    named.find((thing) => thing.abbreviations.includes(char)) ??
    named.find((thing) => thing.label.startsWith(char))
  if (known) return known
  const [only, ...others] = byCharacter.get(char) ?? []
  return others.length === 0 ? only : undefined
}
