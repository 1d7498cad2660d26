import type { Citation, ExplainedStatement, Explanation } from './explain.js'
import type { ExplainedInference } from './explainInference.js'

/** An explanation to read: each statement, then the rule that read it and the words that say it. */
export function formatExplanation({ entity, outgoing, incoming, mentions, inferred }: Explanation): string {
  const lines = [`${entity.label} (${entity.class}) ${entity.id}`]
  if (entity.altLabels.length > 0) lines.push(`  also ${entity.altLabels.join(', ')}`)
  const [first, second] = mentions
  if (first && second) lines.push(`  mentioned ${mentions.length} times, first in ${formatPlace(first)}`)
  else if (first) lines.push(`  mentioned once, in ${formatPlace(first)}`)
  for (const statement of outgoing) {
    lines.push('', `  ${statement.predicate} → ${statement.object}`, ...formatGrounds(statement))
  }
  for (const statement of incoming) {
    lines.push('', `  ${statement.subject} — ${statement.predicate} → this`, ...formatGrounds(statement))
  }
  for (const inference of inferred) lines.push('', ...formatInference(inference, '  '))
  return lines.map((line) => `${line}\n`).join('')
}

/** What follows, the rule, and below it what it follows from, down to the words of a text. */
function formatInference(inference: ExplainedInference, indent: string): string[] {
  const { subject, predicate, object, rule, axiom, premises } = inference
  return [
    `${indent}${subject} ${predicate} ⇒ ${object} (inferred)`,
    `${indent}  rule ${rule}: ${axiom}`,
    ...premises.flatMap((premise) => {
      if ('premises' in premise) return formatInference(premise, `${indent}  `)
      const said = `${indent}  ${premise.subject} ${premise.predicate} → ${premise.object}`
      return [said, ...formatGrounds(premise).map((line) => indent + line)]
    }),
  ]
}

function formatGrounds({ rule, evidence }: ExplainedStatement): string[] {
  return [
    `    rule ${rule}`,
    ...evidence.map(
      (citation) => `    ${formatPlace(citation)} 「${citation.quote.replace(/\s*\n\s*/gu, ' ⏎ ')}」`,
    ),
  ]
}

function formatPlace({ file, start, end }: Citation): string {
  return `${file} ${start}–${end}`
}
