import type { Mention } from '../mentions/mention.js'
import { groupBy } from '../text/groupBy.js'
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
/** Shortest form that may stand for a fuller one, and longest that is looked for, in UTF-16 units of the normal form. */
const shortest = 3
const longest = 40

/** The mentions of one thing and the normal form of its name: the first mention's. */
interface Group {
  readonly mentions: Mention[]
  readonly first: Mention
  readonly name: string
}

/**
 * Joins groups of which one is named by a short form of the other's name; a short form that fits several stays alone.
 * Each name is indexed by its short forms, so that time grows with the number of names.
 */
export function mergeNames(groups: readonly (readonly Mention[])[]): Mention[][] {
  const all = groups.flatMap(([first, ...others]) =>
    first ? [{ mentions: [first, ...others], first, name: normalForm(first.label) }] : [],
  )
  const candidates = all.filter(({ first }) => shortened.has(first.class) && !first.thing)
  const keyed = candidates.flatMap((group) => [...shortFormKeys(group)].map((key) => ({ key, group })))
  const byShortForm = groupBy(keyed, ({ key }) => key)
  const longer = (short: Group) => (byShortForm.get(ownKey(short)) ?? []).map(({ group }) => group)
  const joined = new Set<Group>()
  // Shortest first: a short form joins a middle one before that joins the full name.
  for (const short of candidates.sort((a, b) => a.name.length - b.name.length)) {
    const [target, ...others] = longer(short)
      .filter((long) => isFuller(short, long))
      .sort((a, b) => a.name.length - b.name.length)
    // Several fuller names are no choice where the next is itself short for all others.
    if (!target || others.some((other) => !longer(target).includes(other))) continue
    for (const mention of short.mentions) target.mentions.push(mention)
    joined.add(short)
  }
  return all
    .filter((group) => !joined.has(group))
    .map(({ mentions }) => mentions.sort((a, b) => a.sentence - b.sentence || a.start - b.start))
}

/** Who speaks on a visit: 习近平总书记在…考察时…. */
const visitor = /^(.{2,4}?)(?:总书记|主席|同志)在(.+?)(?:考察|调研|视察)/

/** What a short form of the group's name would have as `ownKey`: the ends of the name, its quoted core, its speech. */
function shortFormKeys({ first, name }: Group): Set<string> {
  const keys = new Set<string>()
  if (first.class === 'Guidance') {
    const [, giver, place] = visitor.exec(name) ?? []
    if (giver !== undefined) keys.add(`speech\n${giver}`).add(`visit\n${giver}\n${place}`)
    return keys
  }
  for (let length = shortest; length < Math.min(name.length, longest); length++) {
    keys.add(`${first.class}\n${name.slice(-length)}`)
  }
  const quoted = [...first.label.matchAll(/“([^“”]+)”/g)].map(([, inner]) => normalForm(inner ?? ''))
  if (quoted.length === 1 && !first.label.endsWith('”')) keys.add(`${first.class}\n${quoted[0]}`)
  return keys
}

/** 习近平总书记重要讲话精神 is short for the speech of the one visit that the article tells of, …考察时强调 for that visit's. */
function ownKey({ first, name }: Group): string {
  if (first.class !== 'Guidance') return `${first.class}\n${name}`
  const [, visited, place] = visitor.exec(name) ?? []
  if (visited !== undefined) return `visit\n${visited}\n${place}`
  const giver = /^(.{2,4}?)(?:总书记|主席|同志).*重要讲话/.exec(name)?.[1]
  return `speech\n${giver ?? '-'}`
}

/** A fuller name of another group whose kind, where both have one, is the same. */
function isFuller(short: Group, long: Group): boolean {
  if (short === long || long.name.length <= short.name.length) return false
  const [a, b] = [short.first.kind, long.first.kind]
  return !a || !b || a === b
}
