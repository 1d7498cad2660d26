import type { KnowledgeGraph } from '../model.js'
import type { ClassName, RelationName } from '../vocabulary/terms.js'

/** A place, body or person that hangs in the air: not in the lexicon, and nothing says where it belongs. */
export interface Ungrounded {
  readonly class: ClassName
  readonly label: string
  readonly id: string
}

/** What says where a thing of the class belongs. */
const grounds: Readonly<Partial<Record<ClassName, readonly RelationName[]>>> = {
  Place: ['within'],
  Organization: ['locatedIn'],
  Person: ['holdsPost'],
}

/** The ungrounded names of each article that mentions them, in the order of their ids. */
export function findUngrounded(graph: KnowledgeGraph): (Ungrounded & { readonly article: string })[] {
  const classOf = new Map(graph.entities.map((entity) => [entity.id, entity.class]))
  const grounded = new Set(
    graph.statements.flatMap(({ subject, claim }) => {
      const relations = grounds[classOf.get(subject) ?? 'Article'] ?? []
      return relations.some((relation) => relation === claim.predicate) ? [subject] : []
    }),
  )
  const loose = graph.entities.filter(
    ({ id, class: name }) => name in grounds && !isKnown(id) && !grounded.has(id),
  )
  const articles = new Map<string, Set<string>>()
  for (const { entity, article } of graph.mentions) {
    const named = articles.get(entity) ?? new Set()
    articles.set(entity, named.add(article))
  }
  return loose.flatMap(({ id, class: name, label }) =>
    [...(articles.get(id) ?? [])].map((article) => ({ article, class: name, label, id })),
  )
}

/** Whether all graphs share it: a place with a code or a thing of the lexicon. */
function isKnown(id: string): boolean {
  return id.startsWith('id/')
}
