import type { Network } from '../src/network/network.js'

const most = 12

/** Folds width and case, so that `ＷＳＨＸ` finds what `wshx` does. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/**
 * The nodes that a query finds, best first: by any part of a name, by pinyin (`wusehua`, `wu se hua`) and by initials
 * (`wshx`). Names that begin with it come first, then those with more relations.
 */
export function searchNetwork(network: Network, query: string): readonly string[] {
  const wanted = fold(query)
  if (wanted === '') return []
  const spoken = /^[a-z' ]+$/u.test(wanted) ? wanted.replace(/[' ]/gu, '') : undefined
  const found: { node: string; rank: number }[] = []
  network.forEachNode((node, { label, altLabels, degree, pinyin }) => {
    const rank = Math.min(
      ...[label, ...altLabels].map((name) => rankName(fold(name), wanted)),
      spoken && pinyin ? rankPinyin(pinyin, spoken) : Number.POSITIVE_INFINITY,
    )
    if (Number.isFinite(rank)) found.push({ node, rank: rank - Math.min(degree, 999) / 1000 })
  })
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ node }) => node)
}

function rankName(name: string, wanted: string): number {
  const bare = name.replace(/^[“"《「]/u, '')
  if (bare.startsWith(wanted) || name.startsWith(wanted)) return 1
  return name.includes(wanted) ? 3 : Number.POSITIVE_INFINITY
}

function rankPinyin(pinyin: string, spoken: string): number {
  const syllables = pinyin.split(' ')
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('')
  if (initials === spoken) return 1
  if (initials.startsWith(spoken)) return 2
  if (startsAtSyllable(syllables, spoken)) return 4
  return spoken.length > 1 && initials.includes(spoken) ? 5 : Number.POSITIVE_INFINITY
}

/** Whether some syllables in a row, run together, begin with what was typed. */
function startsAtSyllable(syllables: readonly string[], spoken: string): boolean {
  return syllables.some((_, index) => syllables.slice(index).join('').startsWith(spoken))
}
