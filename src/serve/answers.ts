import { MailuoError } from '../errors.js'
import type { Engine } from '../query/engine.js'
import { fillQuestion, type Question } from '../query/questions.js'

/** The form of questions.json; counts up when it changes. */
const format = 1

/** More rows than a reader reads; `total` says how many there are. */
const mostRows = 500

interface Binding {
  readonly value: string
}

interface Bindings {
  readonly head: { readonly vars: readonly string[] }
  readonly results: { readonly bindings: readonly Readonly<Record<string, Binding>>[] }
}

/**
 * The answers to ready questions as questions.json for the page, which has no SPARQL of its own: cells are the values
 * as text, empty where unbound. A question that can't be answered within the engine's limits is left out.
 */
export async function answerQuestions(
  engine: Pick<Engine, 'ask'>,
  questions: readonly Question[],
): Promise<string> {
  const answered: Answered[] = []
  for (const question of questions) {
    const { name, title } = question
    const sparql = fillQuestion(question, new Map())
    const answer = await engine.ask({ sparql, format: 'json' }).catch(unlessBug)
    if (answer === undefined) continue
    const { head, results } = JSON.parse(new TextDecoder().decode(answer)) as Bindings
    const rows = results.bindings
      .slice(0, mostRows)
      .map((binding) => head.vars.map((column) => binding[column]?.value ?? ''))
    answered.push({ name, title, columns: head.vars, rows, total: results.bindings.length })
  }
  return formatAnswers(answered)
}

/** A question with the rows that answer it. */
interface Answered {
  readonly name: string
  /** `中文 · English`. */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows there are where not all are here. */
  readonly total: number
}

/** Answered questions as questions.json. */
export function formatAnswers(questions: readonly Answered[]): string {
  return `${JSON.stringify({ format, questions })}\n`
}

function unlessBug(error: unknown): undefined {
  if (!(error instanceof MailuoError)) throw error
}
