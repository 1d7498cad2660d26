import { Hono } from 'hono'
import { fillQuestion, type Question } from '../query/questions.js'
import { irisUnder } from '../rdf/iris.js'
import { openApi } from './openApi.js'
import { problem } from './problem.js'
import type { Served } from './served.js'
import type { ServedOntology } from './servedOntology.js'
import { vocabularyOf } from './vocabularyOf.js'

/** Most entities that a search gives. */
const mostFound = 100

/** What of the API is the domain pack's. */
export interface ApiPack {
  readonly ontology: ServedOntology
  readonly questions: readonly Question[]
}

/** The JSON API below `/api`, as `openApi` describes it. */
export function createApi(served: () => Served, { ontology, questions }: ApiPack): Hono {
  const api = new Hono()
  const vocabulary = vocabularyOf(ontology.quads, questions)
  const asked = questions.map((question) => ({
    name: question.name,
    title: question.title,
    purpose: question.purpose,
    sparql: fillQuestion(question, new Map()),
  }))
  api.get('/openapi.json', (c) => c.json(openApi))
  api.get('/vocabulary', (c) => c.json(vocabulary))
  api.get('/questions', (c) => c.json({ questions: asked }))
  api.get('/search', (c) => {
    const [words, most] = [c.req.query('q')?.trim() ?? '', Number(c.req.query('limit') ?? 20)]
    if (words === '' || words.length > 200) return problem(400, 'Give q, words of 1 to 200 characters')
    if (!Number.isInteger(most) || most < 1 || most > mostFound) {
      return problem(400, `limit is a whole number from 1 to ${mostFound}`)
    }
    const { reader, graph } = served()
    const { toIri } = irisUnder(graph.manifest.base)
    const results = reader.search(words, most)
    return c.json({ results: results.map((entity) => ({ iri: toIri(entity.id), ...entity })) })
  })
  api.get('/entities/:id{.+}', (c) => {
    const { reader, graph } = served()
    const id = c.req.param('id')
    const explanation = reader.entity(id)
    if (!explanation) return problem(404, `There is no entity ${id}; /api/search?q=… finds them`)
    return c.json({ iri: irisUnder(graph.manifest.base).toIri(id), ...explanation })
  })
  api.get('/path', (c) => {
    const { reader } = served()
    const [from = '', to = ''] = [c.req.query('from'), c.req.query('to')]
    const stranger = [from, to].find((id) => !reader.entity(id))
    if (stranger !== undefined) {
      return problem(404, `There is no entity "${stranger}"; give from and to, ids as /api/search has them`)
    }
    const path = reader.path(from, to)
    return path ? c.json({ path }) : problem(404, `No statements lead from ${from} to ${to}`)
  })
  return api
}
