import { compareCodeUnits } from '../text/compareCodeUnits.js'

/**
 * What turns one N-Quads text into another, as an RDF Patch (afs.github.io/rdf-patch): one transaction that deletes and
 * adds quads, sorted. Without blank nodes, which mailuo never writes, lines are quads.
 */
export function formatPatch(before: string, after: string): string {
  const [then, now] = [linesOf(before), linesOf(after)]
  const only = (some: ReadonlySet<string>, others: ReadonlySet<string>, mark: string) =>
    [...some]
      .filter((line) => !others.has(line))
      .sort(compareCodeUnits)
      .map((line) => `${mark} ${line}\n`)
  return ['TX .\n', ...only(then, now, 'D'), ...only(now, then, 'A'), 'TC .\n'].join('')
}

function linesOf(nquads: string): ReadonlySet<string> {
  return new Set(nquads.split('\n').filter((line) => line !== ''))
}
