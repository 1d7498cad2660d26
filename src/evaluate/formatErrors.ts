import type { EvaluationError } from './listErrors.js'

/** Each error on a line with the sentence that it comes from on the next; `isNew` marks those that are new. */
export function formatErrors(
  errors: readonly EvaluationError[],
  isNew: (error: EvaluationError) => boolean = () => false,
): string {
  const mark = (error: EvaluationError) => (isNew(error) ? '  ← new' : '')
  return errors
    .flatMap((error) => [
      `${error.verdict.padEnd(8)}${error.what}${mark(error)}`,
      ...(error.sentence === undefined ? [] : [`        ${error.source}: ${error.sentence}`]),
    ])
    .map((line) => `${line}\n`)
    .join('')
}
