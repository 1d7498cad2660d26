import { MailuoError } from '../errors.js'
import type { Entity, KnowledgeGraph } from '../model.js'
import { normalForm } from '../text/normalForm.js'
import { nearestNames } from './nearestNames.js'

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
  const labels = graph.entities.map(({ label }) => label)
  const hint = nearestNames(form, labels, normalForm).map((label) => `"${label}"`)
  throw new MailuoError('ENTITY_UNKNOWN', { term, hint: hint.join(', ') })
}
