import { MailuoError } from '../errors.js'
import type { Entity, KnowledgeGraph } from '../model.js'
import { normalForm } from '../text/normalForm.js'

/**
 * The entities that `term` names: by id or IRI, else by label, else by another form, compared in normal form. More
 * than one where classes share a label. MailuoError ENTITY_UNKNOWN with the nearest labels where there is none.
 */
export function findEntities(graph: KnowledgeGraph, term: string): Entity[] {
  const iri = term.replace(/^<(.*)>$/u, '$1')
  const form = normalForm(term)
  const ways: readonly ((entity: Entity) => boolean)[] = [
    ({ id }) => id === iri || (/^https?:/u.test(iri) && iri.endsWith(`/${id}`)),
    ({ label }) => normalForm(label) === form,
    ({ altLabels }) => altLabels.some((label) => normalForm(label) === form),
  ]
  for (const fits of ways) {
    const found = graph.entities.filter(fits)
    if (found.length > 0) return found
  }
  const hint = nearestLabels(graph, form).map((label) => `"${label}"`)
  throw new MailuoError('ENTITY_UNKNOWN', { term, hint: hint.join(', ') })
}

/** Up to three labels that share most pairs of neighbouring characters with the wanted form (Dice coefficient). */
function nearestLabels(graph: KnowledgeGraph, wanted: string): string[] {
  const scored = graph.entities.map(({ label }) => ({ label, likeness: likeness(wanted, normalForm(label)) }))
  scored.sort((a, b) => b.likeness - a.likeness || (a.label < b.label ? -1 : 1))
  const near = scored.filter(({ likeness }) => likeness > 0.2).map(({ label }) => label)
  return [...new Set(near)].slice(0, 3)
}

function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return (2 * shared) / (left.size + right.size || 1)
}

/** The pairs of neighbours; a text of one character is a pair of its own. */
function pairs(text: string): Set<string> {
  const characters = [...text]
  if (characters.length === 1) return new Set(characters)
  return new Set(characters.slice(1).map((character, n) => `${characters[n]}${character}`))
}
