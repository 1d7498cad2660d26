import type { Lexicon } from '../ontology/lexicon.js'
import type { Mention } from './mention.js'

/**
 * Settles names that several places share (市中区, 鼓楼区) by the places that the article has named before: the one
 * that lies in the nearest of them. Where none does the name is left alone. Call it sentence by sentence.
 */
export function placeChooser(lexicon: Lexicon): (mentions: readonly Mention[]) => Mention[] {
  const broader = new Map(lexicon.things.map((thing) => [thing.id, thing.broader]))
  const named: string[] = []
  const ancestors = (id: string): string[] => {
    const above = broader.get(id)
    return above === undefined ? [] : [above, ...ancestors(above)]
  }
  return (mentions) => {
    const groups = new Map<string, Mention[]>()
    for (const mention of mentions) {
      const key = `${mention.class} ${mention.start} ${mention.end}`
      groups.set(key, [...(groups.get(key) ?? []), mention])
    }
    const chosen: Mention[] = []
    for (const group of groups.values()) {
      const [first] = group
      if (!first) continue
      if (group.length === 1 || first.class !== 'Place') chosen.push(first)
      else {
        const scored = group.map((mention) => {
          const above = ancestors(mention.thing?.id ?? '')
          return { mention, score: named.findLastIndex((id) => above.includes(id) || id === mention.thing?.id) }
        })
        const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
        if (best.score >= 0) chosen.push(best.mention)
      }
      const id = chosen.at(-1)?.thing?.id
      if (first.class === 'Place' && id !== undefined && named.at(-1) !== id) named.push(id)
    }
    return chosen
  }
}
