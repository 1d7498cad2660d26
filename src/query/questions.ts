import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MailuoError } from '../errors.js'

/** A ready query of an ontology folder, `questions/{name}.rq`. */
export interface Question {
  readonly name: string
  readonly title: string
  /** What it asks, and which variables `--set` may bind; empty where the file says nothing. */
  readonly description: string
  readonly sparql: string
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
  const known = questions.map((candidate) => candidate.name).join(', ') || 'none'
  throw new MailuoError('QUESTION_UNKNOWN', { name, known })
}

/** Title and description stand in comments: `# title: …`, `# description: …`. */
export function parseQuestion(name: string, sparql: string): Question {
  const comment = (key: string) => new RegExp(`^#\\s*${key}:\\s*(.+)$`, 'imu').exec(sparql)?.[1]?.trim()
  return { name, title: comment('title') ?? name, description: comment('description') ?? '', sparql }
}
