import type { Figures } from './figures.js'
import type { Evidence, Scores } from './scores.js'

/** The scores as a table, one line for each class and relation. */
export function formatScores(scores: Scores): string {
  const { kinds, evidence, conformance, duplicates } = scores
  const lines = [
    header,
    row('entities', scores.entities),
    ...Object.entries(scores.byClass).map(([name, figures]) => row(`  ${name}`, figures)),
    row('relations', scores.relations),
    ...Object.entries(scores.byRelation).map(([name, figures]) => row(`  ${name}`, figures)),
  ]
  const literals = Object.entries(scores.byLiteral)
  if (literals.length > 0)
    lines.push('literals', ...literals.map(([name, figures]) => row(`  ${name}`, figures)))
  if (kinds.asked > 0) lines.push(`kinds of programmes: ${kinds.right} of ${kinds.asked} right`)
  if (evidence) lines.push(...formatEvidence(evidence))
  const { statements, outside } = conformance
  lines.push(
    `duplicates: ${duplicates.duplicates} of ${duplicates.entities} entities${share(duplicates.duplicates, duplicates.entities)}`,
    `conformance: ${outside} of ${statements} statements outside domain or range`,
  )
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

const columns = ['precision', 'recall', 'F1', 'core', 'found', 'right', 'wrong', 'optional'] as const
const nameWidth = 22
const header = ' '.repeat(nameWidth) + columns.map((name) => name.padStart(10)).join('')

function row(name: string, { precision, recall, f1, core, found, right, wrong, optional }: Figures): string {
  const shares = [precision, recall, f1].map((share) => share.toFixed(3))
  const counts = [core, found, right, wrong, optional].map(String)
  return name.padEnd(nameWidth) + [...shares, ...counts].map((cell) => cell.padStart(10)).join('')
}

function formatEvidence(evidence: Evidence): string[] {
  const { exact, broken, relationsWithEvidence, relations, touching, quoted, medianLength } = evidence
  return [
    `evidence: ${exact} exact, ${broken} broken, median length ${medianLength}`,
    `  ${relationsWithEvidence} of ${relations} relations have exact evidence`,
    `  ${touching} of ${quoted} right ones touch the gold's quote${share(touching, quoted)}`,
  ]
}

/** ` (93.8 %)`; nothing of nothing. */
function share(part: number, whole: number): string {
  return whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ''
}
