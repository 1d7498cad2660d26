import { MailuoError } from '../errors.js'
import type { KnowledgeGraph } from '../model.js'
import { normalForm } from '../text/normalForm.js'

/**
 * The articles that a word names: of a place by name or code, of a file by name, or by what their title begins with.
 * MailuoError SIDE_UNKNOWN where there is none.
 */
export function chooseSide(graph: KnowledgeGraph, word: string): ReadonlySet<string> {
  const form = normalForm(word)
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const isNamed = (id: string | undefined): boolean => {
    const entity = id === undefined ? undefined : entities.get(id)
    if (!entity) return false
    return (
      id === `id/place/${word}` ||
      [entity.label, ...entity.altLabels].some((label) => normalForm(label) === form)
    )
  }
  const articles = graph.articles.filter(
    ({ id, file, home }) =>
      isNamed(home) ||
      file === word ||
      id === word ||
      normalForm(entities.get(id)?.label ?? '').startsWith(form),
  )
  if (articles.length === 0) throw new MailuoError('SIDE_UNKNOWN', { word })
  return new Set(articles.map(({ id }) => id))
}
