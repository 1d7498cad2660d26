import type { KnowledgeGraph, Statement } from '../model.js'
import { carriers, signatures } from '../vocabulary/terms.js'

/** The statements whose ends are of classes that the ontology does not let their relation or literal join. */
export function findOutside({ entities, statements }: KnowledgeGraph): Statement[] {
  const classOf = new Map(entities.map((entity) => [entity.id, entity.class]))
  return statements.filter(({ subject, claim }) => {
    const from = classOf.get(subject)
    if (from === undefined) return true
    if (!('object' in claim)) return !carriers[claim.predicate].includes(from)
    const to = classOf.get(claim.object)
    const signature = signatures[claim.predicate]
    return to === undefined || !signature.from.includes(from) || !signature.to.includes(to)
  })
}
