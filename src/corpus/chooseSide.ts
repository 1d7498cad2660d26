import { MailuoError } from '../errors.js'
import type { KnowledgeGraph } from '../model.js'
import { normalForm } from '../text/normalForm.js'

/** What an article can be named by. */
export interface Choosable {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly home?: string
  /** All names of its home place. */
  readonly names: readonly string[]
}

/** What the articles of a graph can be named by. */
export function choosable(graph: KnowledgeGraph): Choosable[] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  return graph.articles.map(({ id, file, home }) => {
    const place = home === undefined ? undefined : entities.get(home)
    const names = place ? [place.label, ...place.altLabels] : []
    return { id, file, title: entities.get(id)?.label ?? '', names, ...(home !== undefined && { home }) }
  })
}

/**
 * The articles that a word names: of a place by name or code, of a file by name, or by what their title begins with.
 * MailuoError SIDE_UNKNOWN where there is none.
 */
export function chooseSide<Article extends Choosable>(articles: readonly Article[], word: string): Article[] {
  const form = normalForm(word)
  const chosen = articles.filter(
    ({ id, file, title, home, names }) =>
      home === `id/place/${word}` ||
      names.some((name) => normalForm(name) === form) ||
      file === word ||
      id === word ||
      normalForm(title).startsWith(form),
  )
  if (chosen.length === 0) throw new MailuoError('SIDE_UNKNOWN', { word })
  return chosen
}
