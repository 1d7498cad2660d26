/** A term that the endpoint's ontology has. */
interface VocabularyTerm {
  readonly iri: string
  readonly sort: 'class' | 'relation' | 'literal' | 'kind' | 'other'
  readonly zh: string
  readonly en: string
}

/** What `api/vocabulary` gives. */
export interface Vocabulary {
  readonly prefixes: Readonly<Record<string, string>>
  readonly terms: readonly VocabularyTerm[]
}

/** Where in a query something is typed: behind `a`, between subject and object, or elsewhere. */
export type Position = 'class' | 'property' | 'object'

export interface Suggestion {
  /** As it stands in a query, such as `pao:Programme`. */
  readonly text: string
  /** What it is called, in Chinese and English. */
  readonly label: string
}

const fitting: Readonly<Record<Position, readonly VocabularyTerm['sort'][]>> = {
  class: ['class'],
  property: ['relation', 'literal', 'other'],
  object: ['kind', 'class'],
}

/**
 * The terms that fit what was typed (`pao:Pro`, `Pro`, `项目`, `<https://…`): by the beginning of their name first, then
 * by any part of it or of what they are called.
 */
export function suggest(
  { prefixes, terms }: Vocabulary,
  typed: string,
  position: Position,
): readonly Suggestion[] {
  const [, prefix, local = ''] = /^(?:([a-z]*):)?(.*)$/isu.exec(typed.replace(/^</u, '')) ?? []
  const isIri = typed.startsWith('<')
  const wanted = (isIri ? typed.slice(1) : local).toLowerCase()
  const found = terms.flatMap((term) => {
    if (!fitting[position].includes(term.sort)) return []
    const short = shorten(term.iri, prefixes)
    const [own = '', name = ''] = short.split(':')
    if (!isIri && prefix !== undefined && own !== prefix) return []
    const rank = isIri ? rankOf(term.iri, wanted) : Math.min(rankOf(name, wanted), rankWords(term, wanted))
    const label = [term.zh, term.en].filter(Boolean).join(' · ')
    return rank < 3 ? [{ rank, text: short, label }] : []
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ text, label }) => ({ text, label }))
}

/** The IRI with a prefix where one fits and the rest is a plain name. */
export function shorten(iri: string, prefixes: Vocabulary['prefixes']): string {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const name = iri.slice(namespace.length)
    if (iri.startsWith(namespace) && /^\w[\w-]*$/u.test(name)) return `${prefix}:${name}`
  }
  return `<${iri}>`
}

/** The query with declarations of the customary prefixes that it uses and doesn't declare. */
export function declarePrefixes(query: string, prefixes: Vocabulary['prefixes']): string {
  const bare = query.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^>\s]*>|#[^\n]*/gu, ' ')
  const declared = new Set([...bare.matchAll(/\bprefix\s+([\w-]*):/giu)].map(([, prefix]) => prefix))
  const used = new Set([...bare.matchAll(/(?<![\w?$:])([a-z][\w-]*):/giu)].map(([, prefix]) => prefix))
  const lines = Object.entries(prefixes)
    .filter(([prefix]) => used.has(prefix) && !declared.has(prefix))
    .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`)
  return lines.join('') + query
}

function rankWords({ zh, en }: VocabularyTerm, wanted: string): number {
  return Math.min(rankOf(zh, wanted), rankOf(en, wanted)) + 1
}

function rankOf(name: string, wanted: string): number {
  const at = name.toLowerCase().indexOf(wanted)
  if (at === 0) return 0
  return at > 0 ? 1 : Number.POSITIVE_INFINITY
}
