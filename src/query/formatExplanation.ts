import type { Citation, ExplainedStatement, Explanation } from './explain.js'

/** An explanation to read: each statement, then the rule that read it and the words that say it. */
export function formatExplanation({ entity, outgoing, incoming, mentions }: Explanation): string {
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
  return lines.map((line) => `${line}\n`).join('')
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
