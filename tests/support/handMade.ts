import type { Claim, Entity, KnowledgeGraph, Statement } from '../../src/model.js'
import type { ClassName } from '../../src/vocabulary/terms.js'

/** A hand-made graph of one article; entities as `[id, class, label, ...altLabels]`. */
export function graphOf(
  entities: readonly (readonly [id: string, type: ClassName, label: string, ...altLabels: string[]])[],
  statements: readonly Statement[] = [],
): KnowledgeGraph {
  return {
    articles: [{ id: 'article/1', file: 'a.txt', fileSha256: 'f', textSha256: 't' }],
    entities: entities.map(
      ([id, type, label, ...altLabels]): Entity => ({ id, class: type, label, altLabels }),
    ),
    mentions: [],
    statements,
  }
}

/** A statement of the hand-made article, with evidence at `[start, end]`. */
export function says(subject: string, claim: Claim, ...evidence: [start: number, end: number][]): Statement {
  const ranges = evidence.map(([start, end]) => ({ start, end }))
  return { article: 'article/1', subject, claim, evidence: ranges, rule: 'test.rule' }
}
