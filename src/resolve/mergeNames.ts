import type { Mention } from '../mentions/mention.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

/** Classes whose things are often named by a short form after the first time. */
const shortened: ReadonlySet<ClassName> = new Set<ClassName>([
  'Programme',
  'Organization',
  'PolicyDocument',
  'Cooperation',
  'Fund',
  'Event',
  'Person',
  'Guidance',
])

/** Joins groups of which one is named by a short form of the other's name; a short form that fits several stays alone. */
export function mergeNames(groups: readonly (readonly Mention[])[]): Mention[][] {
  const merged = groups.map((group) => [...group])
  const byLength = merged
    .filter(([first]) => first && shortened.has(first.class) && !first.thing)
    .sort((a, b) => nameLength(a) - nameLength(b))
  const joined = new Set<Mention[]>()
  for (const [index, short] of byLength.entries()) {
    const fuller = byLength.slice(index + 1).filter((long) => isShortFormOf(short, long))
    const [target] = fuller
    if (target && fuller.length === 1) {
      target.push(...short)
      joined.add(short)
    }
  }
  return merged
    .filter((group) => !joined.has(group))
    .map((group) => group.sort((a, b) => a.sentence - b.sentence || a.start - b.start))
}

function nameLength([first]: readonly Mention[]): number {
  return first ? normalForm(first.label).length : 0
}

/** 习近平总书记重要讲话精神 of 习近平总书记在四川考察时强调: the speech of the one occasion that the article tells of. */
function isSameSpeech(name: string, full: string): boolean {
  const giver = /^(.{2,4}?)(?:总书记|主席|同志)/.exec(name)?.[1]
  return (
    giver !== undefined &&
    name.includes('重要讲话') &&
    full.startsWith(giver) &&
    /在.+(?:考察|调研|视察)/.test(full)
  )
}

/** “双一工程” of …人才引进“双一工程”, 城投集团 of 天津城投集团: the end of the fuller name, or its quoted core. */
function isShortFormOf([short]: readonly Mention[], [long]: readonly Mention[]): boolean {
  if (!short || !long || short.class !== long.class) return false
  const name = normalForm(short.label)
  const full = normalForm(long.label)
  if (name.length < 3 || name.length >= full.length) return false
  if (short.class === 'Guidance') return isSameSpeech(name, full)
  if (short.kind && long.kind && short.kind !== long.kind) return false
  if (full.endsWith(name)) return true
  const quoted = [...long.label.matchAll(/“([^“”]+)”/g)].map(([, inner]) => normalForm(inner ?? ''))
  return quoted.length === 1 && quoted[0] === name && !long.label.endsWith('”')
}
