import type { Network } from '../src/network/network.js'
import { shelfOf } from './shelf.js'

const most = 12
/** How many names are made ready before others may have the thread. */
const slice = 4000

/** What a node is found by, folded once. */
interface Entry {
  readonly node: string
  readonly degree: number
  readonly names: readonly string[]
  /** All syllables run together, where each begins, and their first letters. */
  readonly spoken: string
  readonly starts: readonly number[]
  readonly initials: string
}

const entries = new WeakMap<Network, Entry[]>()

/** Folds width and case, so that `ＷＳＨＸ` finds what `wshx` does. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/** Makes all names ready for search, some at a time, so that neither typing nor drawing waits for it. */
export async function prepareSearch(network: Network, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && addEntries(network, slice).length < network.order)
    await new Promise((resolve) => setTimeout(resolve))
}

/** The entries of a network, `count` more than there were. */
function addEntries(network: Network, count: number): readonly Entry[] {
  const known = entries.get(network) ?? []
  entries.set(network, known)
  if (known.length < network.order) {
    const { nodes } = shelfOf(network)
    for (const node of nodes.slice(known.length, known.length + count)) known.push(toEntry(network, node))
  }
  return known
}

function toEntry(network: Network, node: string): Entry {
  const { label, altLabels, degree, pinyin = '' } = network.getNodeAttributes(node)
  const starts: number[] = []
  let [spoken, initials] = ['', '']
  for (const syllable of pinyin.split(' ')) {
    starts.push(spoken.length)
    spoken += syllable
    initials += syllable[0] ?? ''
  }
  return { node, degree, names: [label, ...altLabels].map(fold), spoken, starts, initials }
}

/**
 * The nodes that a query finds, best first: by any part of a name, by pinyin (`wusehua`, `wu se hua`) and by initials
 * (`wshx`). Names that begin with it come first, then those with more relations.
 */
export function searchNetwork(network: Network, query: string): readonly string[] {
  const wanted = fold(query)
  if (wanted === '') return []
  const spoken = /^[a-z' ]+$/u.test(wanted) ? wanted.replace(/[' ]/gu, '') : ''
  const best: { readonly node: string; readonly rank: number }[] = []
  for (const entry of addEntries(network, network.order)) {
    const rank = rankOf(entry, wanted, spoken) - Math.min(entry.degree, 999) / 1000
    const last = best.at(-1)
    if (!Number.isFinite(rank) || (best.length === most && last && rank >= last.rank)) continue
    const at = best.findIndex((one) => rank < one.rank)
    best.splice(at < 0 ? best.length : at, 0, { node: entry.node, rank })
    best.length = Math.min(best.length, most)
  }
  return best.map(({ node }) => node)
}

function rankOf(entry: Entry, wanted: string, spoken: string): number {
  let rank = Number.POSITIVE_INFINITY
  for (const name of entry.names) rank = Math.min(rank, rankName(name, wanted))
  return spoken === '' || rank <= 1 ? rank : Math.min(rank, rankPinyin(entry, spoken))
}

function rankName(name: string, wanted: string): number {
  const at = name.indexOf(wanted)
  if (at < 0) return Number.POSITIVE_INFINITY
  return at === 0 || (at === 1 && /^[“"《「]/u.test(name)) ? 1 : 3
}

function rankPinyin({ spoken: all, starts, initials }: Entry, spoken: string): number {
  if (initials === spoken) return 1
  if (initials.startsWith(spoken)) return 2
  if (startsAtSyllable(all, starts, spoken)) return 4
  return spoken.length > 1 && initials.includes(spoken) ? 5 : Number.POSITIVE_INFINITY
}

/** Whether some syllables in a row, run together, begin with what was typed. */
function startsAtSyllable(all: string, starts: readonly number[], spoken: string): boolean {
  for (let at = all.indexOf(spoken); at >= 0; at = all.indexOf(spoken, at + 1))
    if (starts.includes(at)) return true
  return false
}
