import { statementId } from '../ids.js'
import type { ArticleRecord, Entity, KnowledgeGraph, Statement } from '../model.js'
import { groupBy } from '../text/groupBy.js'
import { formatClaim } from './formatClaim.js'

/** How one graph differs from another. */
export interface GraphDiff {
  readonly articles: Changes<ArticleRecord>
  readonly entities: Changes<Entity>
  readonly statements: Changes<DiffedStatement>
  /** Things that are named otherwise now; what is said of them is compared under the new name. */
  readonly renamed: readonly Renaming[]
  /** Articles of the same file whose text is another now. */
  readonly rewritten: readonly string[]
}

interface Changes<Item> {
  readonly added: readonly Item[]
  readonly removed: readonly Item[]
}

interface Renaming {
  readonly from: Entity
  readonly to: Entity
}

/** A statement in words. */
interface DiffedStatement {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly file: string
}

/** What was added, removed and renamed from `before` to `after`. */
export function diffGraphs(before: KnowledgeGraph, after: KnowledgeGraph): GraphDiff {
  const articles = changes(before.articles, after.articles, ({ id }) => id)
  const ids = new Map<string, string>()
  const rewritten: string[] = []
  for (const { id, file } of articles.removed) {
    const now = articles.added.filter((article) => article.file === file)
    const [same] = now
    if (same === undefined || now.length > 1) continue
    ids.set(id, same.id)
    rewritten.push(file)
  }
  const renamed = findRenamed(before, after, ids)
  for (const { from, to } of renamed) ids.set(from.id, to.id)
  const isMoved = ({ id }: { readonly id: string }) => ids.has(id)
  const isTarget = ({ id }: { readonly id: string }) => [...ids.values()].includes(id)
  const entities = changes(before.entities, after.entities, ({ id }) => id)
  const moved = before.statements.map((statement) => ({ ...moveStatement(statement, ids), was: statement }))
  const now = new Set(after.statements.map(statementId))
  const then = new Set(moved.map(statementId))
  return {
    articles: {
      added: articles.added.filter((one) => !isTarget(one)),
      removed: articles.removed.filter((one) => !isMoved(one)),
    },
    entities: {
      added: entities.added.filter((one) => !isTarget(one)),
      removed: entities.removed.filter((one) => !isMoved(one)),
    },
    statements: {
      added: after.statements.filter((one) => !then.has(statementId(one))).map(inWords(after)),
      removed: moved.filter((one) => !now.has(statementId(one))).map(({ was }) => inWords(before)(was)),
    },
    renamed,
    rewritten,
  }
}

/** Whether the graphs say the same. */
export function isSame({ articles, entities, statements, renamed, rewritten }: GraphDiff): boolean {
  const lists = [articles, entities, statements].flatMap(({ added, removed }) => [added, removed])
  return [...lists, renamed, rewritten].every((list) => list.length === 0)
}

/**
 * Things that have another label: those that keep their id (of the lexicon), and pairs of one that is gone and one that
 * is new, of one class, where a text names the one where it named the other and neither has a second such partner.
 */
function findRenamed(
  before: KnowledgeGraph,
  after: KnowledgeGraph,
  ids: ReadonlyMap<string, string>,
): Renaming[] {
  const now = new Map(after.entities.map((entity) => [entity.id, entity]))
  const kept = before.entities.flatMap((from) => {
    const to = now.get(from.id)
    return to && to.label !== from.label ? [{ from, to }] : []
  })
  // An article that is rewritten is paired already.
  const paired = new Set([...ids.keys(), ...ids.values()])
  const { added, removed } = changes(
    before.entities.filter(({ id }) => !paired.has(id)),
    after.entities.filter(({ id }) => !paired.has(id)),
    ({ id }) => id,
  )
  const placesOf = (graph: KnowledgeGraph) => groupBy(graph.mentions, ({ entity }) => entity)
  const [old, young] = [placesOf(before), placesOf(after)]
  const pairs = removed.flatMap((from) =>
    added
      .filter((to) => to.class === from.class)
      .filter((to) =>
        (old.get(from.id) ?? []).some((was) =>
          (young.get(to.id) ?? []).some(
            (is) =>
              is.article === (ids.get(was.article) ?? was.article) &&
              is.ranges.some((a) => was.ranges.some((b) => a.start < b.end && b.start < a.end)),
          ),
        ),
      )
      .map((to) => ({ from, to })),
  )
  const alone = pairs.filter(
    ({ from, to }) => pairs.filter((pair) => pair.from === from || pair.to === to).length === 1,
  )
  return [...kept, ...alone]
}

function moveStatement(statement: Statement, ids: ReadonlyMap<string, string>): Statement {
  const move = (id: string) => ids.get(id) ?? id
  const { claim } = statement
  return {
    ...statement,
    subject: move(statement.subject),
    article: move(statement.article),
    claim: 'object' in claim ? { ...claim, object: move(claim.object) } : claim,
  }
}

function inWords({ entities, articles }: KnowledgeGraph): (statement: Statement) => DiffedStatement {
  const labels = new Map(entities.map(({ id, label }) => [id, label]))
  const files = new Map(articles.map(({ id, file }) => [id, file]))
  return ({ subject, claim, article }) => ({
    subject: labels.get(subject) ?? subject,
    predicate: claim.predicate,
    object: formatClaim(claim, labels),
    file: files.get(article) ?? article,
  })
}

function changes<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Changes<Item> {
  const then = new Set(before.map(keyOf))
  const now = new Set(after.map(keyOf))
  return {
    added: after.filter((item) => !then.has(keyOf(item))),
    removed: before.filter((item) => !now.has(keyOf(item))),
  }
}
