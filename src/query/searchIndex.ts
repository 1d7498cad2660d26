import MiniSearch from 'minisearch'
import { pinyin } from 'pinyin-pro'
import type { Entity } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { normalForm } from '../text/normalForm.js'

/** Finds entities by any part of their labels, in characters or in pinyin, full or its initials. */
export type Search = (words: string, most: number) => Entity[]

/**
 * An index over entities. Each label is indexed from every character on, so that a beginning found is a part found:
 * 眉山 finds 峨眉山市, as do emeishan, meishan and ems. Words with spaces between must all be found; the best come
 * first, then in the order of ids.
 */
export function createSearch(entities: readonly Entity[]): Search {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const index = new MiniSearch({
    fields: ['label', 'other', 'pinyin'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term || null,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { label: 4, other: 2 },
      tokenize: (text) => text.split(/\s+/u),
      processTerm: (term) => normalForm(term).toLowerCase() || null,
    },
  })
  index.addAll(
    entities.map(({ id, label, altLabels }) => ({
      id,
      label: partsOf(label),
      other: altLabels.map(partsOf).join('\n'),
      pinyin: [label, ...altLabels].map(pinyinPartsOf).join('\n'),
    })),
  )
  return (words, most) => {
    const found = index.search(words)
    found.sort((a, b) => b.score - a.score || compareCodeUnits(String(a.id), String(b.id)))
    return found.slice(0, most).flatMap(({ id }) => byId.get(String(id)) ?? [])
  }
}

/** The normal form of a label from each of its characters on, a line each. */
function partsOf(label: string): string {
  const characters = [...normalForm(label).toLowerCase()]
  return characters.map((_, at) => characters.slice(at).join('')).join('\n')
}

function pinyinPartsOf(label: string): string {
  const syllables = pinyin(normalForm(label), { toneType: 'none', type: 'array', v: true })
  const initials = syllables.map((syllable) => syllable.slice(0, 1))
  const lines = [syllables, initials].flatMap((parts) => parts.map((_, at) => parts.slice(at).join('')))
  return lines.join('\n').toLowerCase()
}
