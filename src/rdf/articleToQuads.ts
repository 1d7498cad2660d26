import type { NamedNode, Quad } from '@rdfjs/types'
import type { ArticleRecord, Entity, Mention, Statement } from '../model.js'
import { entityToQuads } from './entityToQuads.js'
import type { Iris } from './iris.js'
import { statementTriples } from './statementTriples.js'

/** What one article says. */
export interface ArticlePart {
  readonly article: ArticleRecord
  /** Those that the article speaks of. */
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly statements: readonly Statement[]
}

/** What an article asserts, in `graph`, in no order and with repetitions; where it says so is `provenanceToQuads`. */
export function* articleToQuads(part: ArticlePart, graph: NamedNode, iris: Iris): Generator<Quad> {
  for (const entity of part.entities) yield* entityToQuads(entity, graph, iris)
  for (const statement of part.statements) yield* statementTriples(statement, graph, iris)
}
