import { join } from 'node:path'
import type { Notice } from '../notice.js'
import type { Parts } from './buildParts.js'
import type { CorpusWriter } from './corpusWriter.js'
import { duplicateOf } from './eachArticle.js'
import { heard } from './inFlight.js'
import { PlacedSpill } from './placedSpill.js'
import type { SizedArticle } from './planShards.js'
import type { PartSurvey, Survey } from './surveyParts.js'

/** What has to be known of a corpus before it is written. */
export interface CorpusSurvey {
  readonly articles: readonly SizedArticle[]
  readonly statements: number
  readonly leftOut: readonly Notice[]
  readonly notices: readonly Notice[]
  /** The notices as notices.json has them. */
  readonly lines: readonly string[]
  readonly entities: PlacedSpill
  readonly keys: PlacedSpill
}

/** How many parts are surveyed together. */
const batchSize = 64

/** Surveys parts in their order; of several articles with one text the first is kept. Spills are below `work`. */
export async function surveyCorpus(parts: Parts, writer: CorpusWriter, work: string): Promise<CorpusSurvey> {
  const doubles = new Set<number>()
  const entities = new PlacedSpill(join(work, 'entities'), doubles)
  const keys = new PlacedSpill(join(work, 'keys'), doubles)
  const articles: SizedArticle[] = []
  const [leftOut, notices, lines]: [Notice[], Notice[], string[]] = [[], [], []]
  const nameOf = new Map<string, string>()
  let statements = 0
  const take = (part: PartSurvey, at: number): void => {
    if ('leftOut' in part) {
      leftOut.push(part.leftOut)
      return
    }
    const duplicate = duplicateOf(part, nameOf)
    if (duplicate) {
      leftOut.push(duplicate)
      doubles.add(at)
      return
    }
    articles.push({ id: part.id, at, bytes: part.bytes })
    statements += part.statements
    notices.push(...part.notices)
    lines.push(...part.lines)
  }
  let at = 0
  for await (const survey of surveys(parts, writer)) {
    for (const part of survey.parts) take(part, at++)
    entities.append(survey.entities)
    keys.append(survey.keys)
  }
  return { articles, statements, leftOut, notices, lines, entities, keys }
}

/** The parts' surveys batch by batch in their order, of which some are always on their way. */
async function* surveys(parts: Parts, writer: CorpusWriter): AsyncGenerator<Survey> {
  const pending: Promise<Survey>[] = []
  for (let from = 0; from < parts.names.length; from += batchSize) {
    const names = parts.names.slice(from, from + batchSize)
    // What has no name is not in the store.
    const batch = names.map((name, index) => name || parts.load(from + index))
    pending.push(heard(writer.survey({ parts: batch, from })))
    if (pending.length >= writer.width) yield (await pending.shift()) as Survey
  }
  for (const survey of pending) yield await survey
}
