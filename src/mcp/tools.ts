import { z } from 'zod'
import { MailuoError } from '../errors.js'
import { checkQuery } from '../query/checkQuery.js'
import type { Engine } from '../query/engine.js'
import type { Citation } from '../query/explain.js'
import { chooseFormat } from '../query/formats.js'
import { fillQuestion, findQuestion, type Question } from '../query/questions.js'
import type { Reader } from '../query/reader.js'
import { unknownTerms } from '../query/unknownTerms.js'

/** What the tools answer from. */
export interface ToolSources {
  readonly reader: Reader
  readonly engine: Engine
  readonly questions: readonly Question[]
  /** Where the texts name what a cell of an answer holds. */
  readonly cite: (cell: string) => Citation[] | undefined
}

/** Most cells of one answer whose places are looked up. */
const mostCited = 40

const words = z.string().min(1).max(200)

/** Entities by any part of a label, each with the first place that names it. */
export const searchEntities = {
  name: 'search_entities',
  title: 'Search entities',
  description:
    'Finds places, bodies, programmes, guidance and other entities by any part of their names, in Chinese or pinyin. ' +
    'Each comes with its id and the first place (file, offsets in code points, quote) that names it.',
  input: { words, limit: z.number().int().min(1).max(50).default(10) },
  run: ({ reader }: ToolSources, input: { words: string; limit: number }) => ({
    entities: reader.search(input.words, input.limit).map((entity) => ({
      ...entity,
      citation: reader.entity(entity.id)?.mentions[0],
    })),
  }),
}

/** All that is said of one entity. */
export const readEntity = {
  name: 'read_entity',
  title: 'Read an entity',
  description:
    'All statements about one entity, by the id that search_entities gave: each with the rule that read it and its ' +
    'evidence (file, offsets in code points, quote). Cite these.',
  input: { id: words },
  run: ({ reader }: ToolSources, { id }: { id: string }) => {
    const explanation = reader.entity(id)
    if (!explanation) throw new MailuoError('ENTITY_UNKNOWN', { term: id, hint: '' })
    return { ...explanation }
  },
}

/** A SPARQL query within limits. */
export const queryGraph = {
  name: 'query_graph',
  title: 'Query the graph',
  description:
    'Answers a SPARQL 1.1 query (SELECT or ASK) that only reads, within limits of time and rows. The prefixes pao:, ' +
    'skos:, prov:, oa:, rdf: need no declaration; labels are skos:prefLabel "…"@zh. Under "citations" stand the ' +
    'places that name the entities of the answer, under "notices" terms that the ontology does not have.',
  input: { sparql: z.string().min(1).max(20_000) },
  run: async (sources: ToolSources, { sparql }: { sparql: string }) => {
    const notices = unknownTerms(sparql)
    return { ...(await answer(sources, sparql)), ...(notices.length > 0 ? { notices } : {}) }
  },
}

/** The ready questions. */
export const listQuestions = {
  name: 'list_questions',
  title: 'List questions',
  description:
    'The ready questions about policy articles, with what each is for and the parameters that it takes.',
  input: {},
  run: ({ questions }: ToolSources) => ({
    questions: questions.map(({ name, title, purpose, parameters }) => ({
      name,
      title,
      purpose,
      parameters,
    })),
  }),
}

/** A ready question, answered. */
export const runQuestion = {
  name: 'run_question',
  title: 'Run a question',
  description:
    'Answers a ready question of list_questions. Most rows carry file, quote and start (code points); under ' +
    '"citations" stand the places that name the entities of the answer.',
  input: { name: words, parameters: z.record(z.string(), z.string()).default({}) },
  run: (sources: ToolSources, input: { name: string; parameters: Record<string, string> }) => {
    const question = findQuestion(sources.questions, input.name)
    return answer(sources, fillQuestion(question, new Map(Object.entries(input.parameters))))
  },
}

interface JsonAnswer {
  readonly boolean?: boolean
  readonly results?: { readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[] }
}

async function answer({ engine, cite }: ToolSources, sparql: string): Promise<Record<string, unknown>> {
  const format = chooseFormat(checkQuery(sparql).form, 'json')
  const json: JsonAnswer = JSON.parse(new TextDecoder().decode(await engine.ask({ sparql, format })))
  if (json.boolean !== undefined) return { answer: json.boolean }
  const rows = (json.results?.bindings ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])),
  )
  const cells = [...new Set(rows.flatMap((row) => Object.values(row)))]
  const cited = cells.flatMap((cell) => {
    const places = cite(cell)
    return places ? [[cell, places] as const] : []
  })
  return { rows, citations: Object.fromEntries(cited.slice(0, mostCited)) }
}
