import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MailuoError } from '../errors.js'
import { bindVariables } from './bindVariables.js'
import { nearestNames } from './nearestNames.js'

/** A ready query of an ontology folder, `questions/{name}.rq`. */
export interface Question {
  readonly name: string
  /** In Chinese and English, `中文 · English`. */
  readonly title: string
  /** What it is good for; empty where the file says nothing. */
  readonly purpose: string
  readonly parameters: readonly QuestionParameter[]
  readonly sparql: string
}

/** A variable of a question that `--set` may bind. */
export interface QuestionParameter {
  readonly name: string
  /** Bound to this unless set; to nothing, which is everything, where it has none. */
  readonly default?: string
  readonly meaning: string
}

/** The questions of an ontology folder, by name; MailuoError ONTOLOGY_MISSING where there is no such folder. */
export function loadQuestions(ontologyDir: string): Question[] {
  if (!existsSync(ontologyDir))
    throw new MailuoError('ONTOLOGY_MISSING', { path: ontologyDir, missing: 'questions/*.rq' })
  const dir = join(ontologyDir, 'questions')
  const files = existsSync(dir) ? readdirSync(dir) : []
  return files
    .filter((file) => file.endsWith('.rq'))
    .sort()
    .map((file) => parseQuestion(basename(file, '.rq'), readFileSync(join(dir, file), 'utf8')))
}

/** The question of that name; MailuoError QUESTION_UNKNOWN lists those that there are. */
export function findQuestion(questions: readonly Question[], name: string): Question {
  const question = questions.find((candidate) => candidate.name === name)
  if (question) return question
  const names = questions.map((candidate) => candidate.name)
  const hint = nearestNames(name, names).join(', ')
  throw new MailuoError('QUESTION_UNKNOWN', { name, hint, known: names.join(', ') || 'none' })
}

/** The question's query with its variables bound to `values`, else to their defaults; MailuoError OPTION_INVALID. */
export function fillQuestion(question: Question, values: ReadonlyMap<string, string>): string {
  const defaults = question.parameters.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return bindVariables(question.sparql, new Map([...defaults, ...values]))
}

/** What a question says of itself stands in comments: `# title: …`, `# purpose: …`, `# parameter: NAME = VALUE · …`. */
export function parseQuestion(name: string, sparql: string): Question {
  const comments = (key: string) =>
    [...sparql.matchAll(new RegExp(`^#\\s*${key}:\\s*(.+)$`, 'gimu'))].map(([, text = '']) => text.trim())
  const [title = name] = comments('title')
  const [purpose = ''] = comments('purpose')
  return { name, title, purpose, parameters: comments('parameter').map(parseParameter), sparql }
}

/** `place = 乐山市 · 地方 · the place`, or without a default. */
function parseParameter(text: string): QuestionParameter {
  const [, name = text, value, meaning = ''] = /^(\w+)(?:\s*=\s*(.+?))?\s*·\s*(.*)$/u.exec(text) ?? []
  return { name, ...(value !== undefined && { default: value }), meaning }
}
