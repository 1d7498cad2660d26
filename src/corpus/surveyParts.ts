import type { KnowledgeGraph } from '../model.js'
import type { Notice } from '../notice.js'
import { noticeLines } from './formatNotices.js'
import { mergeKeys } from './mergeKeys.js'
import type { Part } from './part.js'
import type { PartStore } from './partStore.js'
import { placed } from './placedSpill.js'
import { type SpillBlock, spillBlock } from './spill.js'

/** Parts, those that the store has by name, and the place of the first among all. */
export interface SurveyTask {
  readonly parts: readonly (string | Part)[]
  readonly from: number
}

/** What has to be known of a part before any is written. */
export type PartSurvey =
  | { readonly leftOut: Notice }
  | {
      readonly id: string
      readonly file: string
      readonly statements: number
      readonly notices: readonly Notice[]
      /** The notices as notices.json has them. */
      readonly lines: readonly string[]
      /** About how many bytes its N-Quads have. */
      readonly bytes: number
    }

/** The same of several parts, with what is to be grouped; each value begins with its part's place among all. */
export interface Survey {
  readonly parts: readonly PartSurvey[]
  /** Entities by id. */
  readonly entities: SpillBlock
  /** Merge keys by the id of their entity. */
  readonly keys: SpillBlock
}

/** A range of a mention or of evidence has some ten quads, with its span and quote: how many bytes they come to. */
const bytesOfRange = 3400
const bytesOfArticle = 1000

export function surveyParts({ parts: given, from }: SurveyTask, store: PartStore): Survey {
  const [entities, keys]: [[string, string][], [string, string][]] = [[], []]
  const parts = given.map((nameOrPart, index): PartSurvey => {
    const part = typeof nameOrPart === 'string' ? store.read(nameOrPart) : nameOrPart
    if ('leftOut' in part) return part
    const { graph, notices, text } = part
    const [article] = graph.articles
    if (!article) throw new Error(`Part ${from + index} is of no article`)
    const at = from + index
    for (const entity of graph.entities) entities.push([entity.id, placed(at, JSON.stringify(entity))])
    for (const key of mergeKeys(graph)) keys.push([key.entity.id, placed(at, JSON.stringify(key))])
    const { id, file } = article
    const lines = noticeLines(notices, graph, new Map([[id, text]]))
    return { id, file, statements: graph.statements.length, notices, lines, bytes: bytesOf(graph) }
  })
  return { parts, entities: spillBlock(entities), keys: spillBlock(keys) }
}

function bytesOf({ mentions, statements }: KnowledgeGraph): number {
  let ranges = 0
  for (const mention of mentions) ranges += mention.ranges.length
  for (const { evidence } of statements) ranges += evidence.length
  return bytesOfArticle + ranges * bytesOfRange
}
