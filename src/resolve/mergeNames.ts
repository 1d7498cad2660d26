import type { Mention } from '../mentions/mention.js'
import { WordEnds } from '../ontology/wordEnds.js'
import { groupBy } from '../text/groupBy.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'
import { bareName } from './bareName.js'

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
    first ? [{ mentions: [first, ...others], first, name: bareName(first) }] : [],
  )
  const candidates = all.filter(({ first }) => shortened.has(first.class) && !first.thing)
  const fuller = fullerNames(candidates)
  const longer = (short: Group) => fuller.get(short) ?? []
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

/** For each group those whose names it may be a short form of, in their order. */
function fullerNames(groups: readonly Group[]): Map<Group, Group[]> {
  const names = new Map<ClassName, WordEnds<Group>>()
  const speeches = new Map<string, Group[]>()
  for (const [name, ofClass] of groupBy(groups, ({ first }) => first.class)) {
    if (name === 'Guidance') for (const [key, said] of groupBy(ofClass, speechKey)) speeches.set(key, said)
    else names.set(name, endsOf(ofClass))
  }
  const fuller = new Map<Group, Group[]>()
  for (const long of groups) {
    const ends = names.get(long.first.class)
    for (const short of ends ? shortNames(long, ends) : shortSpeeches(long, speeches)) {
      const known = fuller.get(short)
      if (!known) fuller.set(short, [long])
      else if (known.at(-1) !== long) known.push(long)
    }
  }
  return fuller
}

function endsOf(groups: readonly Group[]): WordEnds<Group> {
  const ends = new WordEnds<Group>()
  for (const group of groups) ends.add(group.name, group)
  return ends
}

/** Those whose names end the group's name, are the one quote in it, or leave out what stands after that quote. */
function shortNames({ first, name }: Group, names: WordEnds<Group>): Group[] {
  const most = Math.min(name.length, longest)
  const short = names
    .allAt(name, name.length, 0)
    .filter((one) => one.name.length >= shortest && one.name.length < most)
  const [only, ...others] = first.label.match(/“[^“”]+”/g) ?? []
  if (only === undefined || others.length > 0 || first.label.endsWith('”')) return short
  const core = normalForm(only)
  const bare = names.allAt(core, core.length, 0).filter((one) => one.name === core)
  return [...short, ...bare, ...sameHead(first.label, only, name, names)]
}

/** “优审通”品牌 for “优审通”营商环境服务品牌: the same quote before the same last words. */
function sameHead(label: string, quote: string, name: string, names: WordEnds<Group>): Group[] {
  if (!label.startsWith(quote)) return []
  const core = normalForm(quote)
  const heads = Array.from({ length: name.length - core.length - 1 }, (_, at) =>
    name.slice(core.length + at + 1),
  )
  return heads.flatMap((head) => {
    const form = core + head
    return names
      .allAt(form, form.length, 0)
      .filter((one) => one.name === form && one.first.label.startsWith(quote))
  })
}

/** Those that speak of the group's visit, or of a speech by the same person. */
function shortSpeeches({ first, name }: Group, speeches: ReadonlyMap<string, readonly Group[]>): Group[] {
  const [, giver, place] = (first.class === 'Guidance' && visitor.exec(name)) || []
  return giver === undefined
    ? []
    : [`speech\n${giver}`, `visit\n${giver}\n${place}`].flatMap((key) => speeches.get(key) ?? [])
}

/** 习近平总书记重要讲话精神 is short for the speech of the one visit that the article tells of, …考察时强调 for that visit's. */
function speechKey({ name }: Group): string {
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
