import { classes, literals, relations } from '../src/vocabulary/terms.js'
import type { AnsweredQuestion } from './questions.js'

/** The form of network.json that this page reads. */
const networkFormat = 2

type Fields = Readonly<Record<string, unknown>>

/**
 * What keeps parsed JSON from being a network that this page can show: `version` where it is of another version,
 * `foreign` where it is something else.
 */
export function checkNetwork(json: unknown): 'version' | 'foreign' | undefined {
  if (!isObject(json) || !isObject(json.attributes)) return 'foreign'
  const { generator, format, articles } = json.attributes
  if (generator !== 'mailuo') return 'foreign'
  if (format !== networkFormat) return 'version'
  if (!isListOf(articles, isArticle) || !isListOf(json.nodes, isNode)) return 'foreign'
  const keys = new Set(json.nodes.map(({ key }) => key))
  const joins = (edge: unknown): edge is Fields =>
    isEdge(edge) && keys.has(edge.source) && keys.has(edge.target)
  return isListOf(json.edges, joins) ? undefined : 'foreign'
}

/** The answered questions of parsed JSON; undefined where it is something else. */
export function checkQuestions(json: unknown): readonly AnsweredQuestion[] | undefined {
  return isObject(json) && json.format === 1 && isListOf(json.questions, isQuestion)
    ? json.questions
    : undefined
}

function isQuestion(item: unknown): item is Fields & AnsweredQuestion {
  if (!isObject(item) || !isString(item.name) || !isString(item.title) || !Number.isInteger(item.total))
    return false
  const isRow = (row: unknown): row is readonly string[] => isListOf(row, isString)
  return isListOf(item.columns, isString) && isListOf(item.rows, isRow)
}

function isArticle(item: unknown): item is Fields {
  return (
    isObject(item) &&
    isString(item.id) &&
    isString(item.file) &&
    isString(item.fileSha256) &&
    isString(item.textSha256)
  )
}

function isNode(item: unknown): item is Fields {
  if (!isObject(item) || !isString(item.key) || !isObject(item.attributes)) return false
  const { class: name, label, altLabels, mentions, literals: values, x, y } = item.attributes
  return (
    isOneOf(classes, name) &&
    isString(label) &&
    isListOf(altLabels, isString) &&
    isListOf(mentions, isSource) &&
    isListOf(values, isLiteral) &&
    Number.isFinite(x) &&
    Number.isFinite(y)
  )
}

function isLiteral(item: unknown): item is Fields {
  return (
    isSource(item) && isOneOf(literals, item.predicate) && (isPrimitive(item.value) || isObject(item.value))
  )
}

function isEdge(item: unknown): item is Fields {
  if (!isObject(item) || !isString(item.key) || !isObject(item.attributes)) return false
  return isOneOf(relations, item.attributes.relation) && isSource(item.attributes)
}

function isSource(item: unknown): item is Fields {
  return isObject(item) && isString(item.article) && isString(item.rule) && isListOf(item.ranges, isRange)
}

function isRange(item: unknown): item is Fields {
  return isObject(item) && Number.isInteger(item.start) && Number.isInteger(item.end)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isPrimitive(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isOneOf(names: readonly string[], value: unknown): boolean {
  return names.some((name) => name === value)
}

function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is)
}
