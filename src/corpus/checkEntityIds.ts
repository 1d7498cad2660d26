import type { Entity, KnowledgeGraph } from '../model.js'
import { entityId } from '../resolve/entityId.js'

/**
 * Entities whose id is not made of what they are: class, label, home place and article of some article that mentions
 * them. What all graphs share (`id/…`) has its id from the lexicon, an article from its text.
 */
export function checkEntityIds(graph: KnowledgeGraph): string[] {
  const homes = new Map(graph.articles.map(({ id, home }) => [id, home ?? '']))
  const mentionedBy = new Map<string, Set<string>>()
  for (const { entity, article } of graph.mentions) {
    mentionedBy.set(entity, (mentionedBy.get(entity) ?? new Set()).add(article))
  }
  const findings: string[] = []
  for (const entity of graph.entities) {
    if (/^(id|article)\//u.test(entity.id)) continue
    const possible = [...(mentionedBy.get(entity.id) ?? [])].flatMap((article) =>
      idsOf(entity, article, homes.get(article) ?? ''),
    )
    if (possible.includes(entity.id)) continue
    const wanted = possible[0] ?? 'mentioned by an article'
    findings.push(`${entity.id} (${entity.class} “${entity.label}”) should be ${wanted}`)
  }
  return findings
}

/** The ids that the entity may have as one of the article. */
function idsOf({ class: name, label }: Entity, article: string, home: string): string[] {
  const code = /^id\/place\/(\d+)$/u.exec(home)?.[1] ?? ''
  return [entityId({ class: name, label, home: code, article })]
}
