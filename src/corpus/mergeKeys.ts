import type { Entity, KnowledgeGraph } from '../model.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

/** What makes two things one, whatever their ids: entities of one key are the same thing. */
export interface MergeKey {
  /** Name of the rule, such as `merge.same-number`, with what is the same. */
  readonly key: string
  readonly entity: Pick<Entity, 'id' | 'class' | 'label'>
}

/** Classes whose things belong to a place: one name in two places is two things. */
const ofPlaces: readonly ClassName[] = [
  'Programme',
  'Fund',
  'Honour',
  'PilotZone',
  'Organization',
  'Event',
  'PolicyDocument',
]

/**
 * The keys of the things of one article. A place with a code and an entry of the lexicon have one id everywhere and
 * need none; neither has a person, for people of one name are many.
 */
export function* mergeKeys(graph: KnowledgeGraph): Generator<MergeKey> {
  const [article] = graph.articles
  const placesOf = placesBySubject(graph)
  const codes = codesByName(graph)
  const numbers = new Map(
    graph.statements.flatMap(({ subject, claim }) =>
      claim.predicate === 'documentNumber' ? [[subject, claim.text] as const] : [],
    ),
  )
  for (const entity of graph.entities) {
    const { id, class: name, label } = entity
    if (/^(?:id|article)\//u.test(id)) continue
    const own = { id, class: name, label }
    const form = normalForm(label)
    const number = numbers.get(id)
    if (number !== undefined && name === 'PolicyDocument') {
      yield { key: keyOf('merge.same-number', normalForm(number)), entity: own }
    }
    if (name === 'Doctrine' || name === 'Industry')
      yield { key: keyOf('merge.same-name', name, form), entity: own }
    if (!ofPlaces.includes(name)) continue
    const inName = [...codes].find(([place]) => form.startsWith(place) && form.length > place.length)
    const places = placesOf.get(id) ?? []
    const [place, other] = inName ? [inName[1]] : places.length > 0 ? places : [article?.home]
    // A thing that two places run is no one place's.
    if (place === undefined || other !== undefined) continue
    const bare = inName ? form.slice(inName[0].length) : form
    if (inName || isNamed(label)) yield { key: keyOf('merge.same-place', name, place, bare), entity: own }
  }
}

/** The rule of a key. */
export function ruleOfKey(key: string): string {
  return key.split('|', 1)[0] ?? ''
}

function keyOf(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[|\s]/gu, '')).join('|')
}

/** A name in quotes or of a document: a bare 培训机制 is another thing in every article of a place. */
function isNamed(label: string): boolean {
  return /[“《]/u.test(label)
}

/** The places with a code that run a thing or that it lies in. */
function placesBySubject({ statements }: KnowledgeGraph): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { subject, claim } of statements) {
    if (
      claim.predicate !== 'undertakenBy' &&
      claim.predicate !== 'locatedIn' &&
      claim.predicate !== 'issuedBy'
    )
      continue
    if (!/^id\/place\/\d+$/u.test(claim.object)) continue
    const known = places.get(subject) ?? []
    if (!known.includes(claim.object)) places.set(subject, [...known, claim.object])
  }
  return places
}

/** Names of the article's places with a code, the longest first. */
function codesByName({ entities }: KnowledgeGraph): Map<string, string> {
  const named = entities.flatMap(({ id, class: name, label }) =>
    name === 'Place' && /^id\/place\/\d+$/u.test(id) ? [[normalForm(label), id] as const] : [],
  )
  return new Map(named.sort(([a], [b]) => b.length - a.length))
}
