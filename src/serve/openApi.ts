import { classes } from '../vocabulary/terms.js'

const text = { type: 'string' } as const
const entity = {
  type: 'object',
  required: ['id', 'class', 'label', 'altLabels'],
  properties: {
    id: { ...text, description: 'The IRI without its base; also the path of its page' },
    class: { ...text, enum: [...classes] },
    label: text,
    altLabels: { type: 'array', items: text },
  },
} as const
const citation = {
  type: 'object',
  required: ['file', 'start', 'end', 'quote'],
  properties: {
    file: text,
    start: { type: 'integer', description: 'Unicode code points from the beginning of the text' },
    end: { type: 'integer', description: 'Exclusive' },
    quote: text,
  },
} as const
const statement = {
  type: 'object',
  required: ['subject', 'subjectId', 'predicate', 'object', 'rule', 'evidence'],
  properties: {
    subject: text,
    subjectId: text,
    predicate: text,
    object: text,
    objectId: { ...text, description: 'Of an object that is an entity' },
    rule: text,
    evidence: { type: 'array', items: { $ref: '#/components/schemas/Citation' } },
  },
} as const

const inference = {
  type: 'object',
  required: ['subject', 'predicate', 'object', 'rule', 'axiom', 'premises'],
  properties: {
    subject: text,
    predicate: text,
    object: text,
    objectId: { ...text, description: 'Of an object that is an entity' },
    rule: { ...text, description: 'Name of a rule of OWL 2 RL' },
    axiom: text,
    premises: {
      type: 'array',
      items: {
        anyOf: [{ $ref: '#/components/schemas/Statement' }, { $ref: '#/components/schemas/Inference' }],
      },
    },
  },
} as const

const statements = { type: 'array', items: { $ref: '#/components/schemas/Statement' } } as const
const found = {
  type: 'object',
  required: ['results'],
  properties: {
    results: {
      type: 'array',
      items: {
        allOf: [{ $ref: '#/components/schemas/Entity' }, { type: 'object', properties: { iri: text } }],
      },
    },
  },
} as const
const explanation = {
  type: 'object',
  required: ['iri', 'entity', 'outgoing', 'incoming', 'mentions', 'inferred'],
  properties: {
    iri: text,
    entity: { $ref: '#/components/schemas/Entity' },
    outgoing: statements,
    incoming: statements,
    mentions: { type: 'array', items: { $ref: '#/components/schemas/Citation' } },
    inferred: { type: 'array', items: { $ref: '#/components/schemas/Inference' } },
  },
} as const
const path = { type: 'object', required: ['path'], properties: { path: statements } } as const

const vocabulary = {
  type: 'object',
  required: ['prefixes', 'terms'],
  properties: {
    prefixes: {
      type: 'object',
      additionalProperties: text,
      description: 'Those that a query need not declare',
    },
    terms: {
      type: 'array',
      items: {
        type: 'object',
        required: ['iri', 'sort', 'zh', 'en'],
        properties: {
          iri: text,
          sort: { ...text, enum: ['class', 'relation', 'literal', 'kind', 'other'] },
          zh: { ...text, description: 'What it is called in Chinese' },
          en: { ...text, description: 'What it is called in English' },
        },
      },
    },
  },
} as const
const questions = {
  type: 'object',
  required: ['questions'],
  properties: {
    questions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'title', 'purpose', 'sparql'],
        properties: {
          name: text,
          title: { ...text, description: '中文 · English' },
          purpose: text,
          sparql: { ...text, description: 'With the defaults of its parameters' },
        },
      },
    },
  },
} as const

/** The JSON API in OpenAPI 3.1. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'mailuo',
    version: '1',
    description: 'Entities of a graph of policy articles; every statement carries file, offsets and quote.',
  },
  paths: {
    '/api/search': {
      get: operation('Entities by any part of their labels, in characters or pinyin', found, [
        parameter('q', 'query', text, true),
        parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, false),
      ]),
    },
    '/api/entities/{id}': {
      get: operation('All that is said of an entity', explanation, [parameter('id', 'path', text, true)]),
    },
    '/api/path': {
      get: operation('Statements on a shortest way between two entities', path, [
        parameter('from', 'query', text, true),
        parameter('to', 'query', text, true),
      ]),
    },
    '/api/vocabulary': {
      get: operation(
        'The terms of the ontology, and the prefixes that queries need not declare',
        vocabulary,
        [],
      ),
    },
    '/api/questions': { get: operation('The ready questions', questions, []) },
  },
  components: {
    schemas: {
      Entity: entity,
      Citation: citation,
      Statement: statement,
      Inference: inference,
      Problem: {
        type: 'object',
        properties: {
          type: text,
          title: text,
          status: { type: 'integer' },
          detail: text,
          line: { type: 'integer', description: 'Of the query, from 1, where its syntax is wrong' },
          column: { type: 'integer' },
        },
      },
    },
  },
} as const

function parameter(name: string, place: 'query' | 'path', schema: object, required: boolean) {
  return { name, in: place, required, schema }
}

function operation(summary: string, schema: object, parameters: readonly object[]) {
  const refused = {
    description: 'What was wrong and what to do',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      400: refused,
      404: refused,
    },
  }
}
