import type { Mention } from '../mentions/mention.js'
import { formsOf, type Lexicon, type NamedThing } from '../ontology/lexicon.js'
import { normalForm } from '../text/normalForm.js'

/**
 * Gives mentions that a rule of grammar found the lexicon's thing of that name: 四川 in 在四川考察时. A place named by
 * one character (绍乐两地) is one that the article names, else the one prefecture whose name begins with it.
 */
export function nameThings(lexicon: Lexicon): (mentions: readonly Mention[]) => Mention[] {
  const byName = new Map<string, NamedThing | undefined>()
  for (const thing of lexicon.things) {
    for (const form of new Set(formsOf(thing).map(normalForm))) {
      const key = `${thing.class} ${form}`
      byName.set(key, byName.has(key) ? undefined : thing)
    }
  }
  return (mentions) => {
    const named = mentions.flatMap((mention) => (mention.thing?.class === 'Place' ? [mention.thing] : []))
    return mentions.flatMap((mention) => {
      const parts = nameParts(mention.parts)
      if (mention.thing) return [{ ...mention, parts }]
      const short = mention.class === 'Place' && mention.label.length === 1
      const thing = short
        ? abbreviated(mention.label, named, lexicon)
        : byName.get(`${mention.class} ${normalForm(mention.label)}`)
      if (short && !thing) return []
      return [thing ? { ...mention, parts, thing, label: thing.label } : { ...mention, parts }]
    })
  }

  function nameParts(parts: readonly Mention[]): Mention[] {
    return parts.map((part) => {
      const thing = byName.get(`${part.class} ${normalForm(part.label)}`)
      return thing ? { ...part, thing, label: thing.label } : part
    })
  }
}

function abbreviated(char: string, named: readonly NamedThing[], lexicon: Lexicon): NamedThing | undefined {
  const known = named.find((thing) => thing.abbreviations.includes(char) || thing.label.startsWith(char))
  if (known) return known
  const prefectures = lexicon.things.filter(
    (thing) => thing.class === 'Place' && thing.notation?.endsWith('00') && !thing.notation.endsWith('0000'),
  )
  const fitting = prefectures.filter((thing) => thing.label.startsWith(char))
  const provinces = lexicon.things.filter((thing) => thing.abbreviations.includes(char))
  const [only] = provinces.length > 0 ? provinces : fitting
  return fitting.length + provinces.length === 1 ? only : undefined
}
