import type { GraphDiff } from './diffGraphs.js'

/** The differences in words, a line each: `+` new, `-` gone, `~` named or written otherwise. */
export function formatDiff({ articles, entities, statements, renamed, rewritten }: GraphDiff): string {
  const lines = [
    ...rewritten.map((file) => `~ article ${file} has another text`),
    ...articles.removed.map(({ file }) => `- article ${file}`),
    ...articles.added.map(({ file }) => `+ article ${file}`),
    ...renamed.map(({ from, to }) => `~ ${from.label} is now ${to.label} (${to.class})`),
    ...entities.removed.map(({ label, class: name }) => `- ${label} (${name})`),
    ...entities.added.map(({ label, class: name }) => `+ ${label} (${name})`),
    ...statements.removed.map(
      ({ subject, predicate, object, file }) => `- ${subject} ${predicate} ${object} [${file}]`,
    ),
    ...statements.added.map(
      ({ subject, predicate, object, file }) => `+ ${subject} ${predicate} ${object} [${file}]`,
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
