/**
 * Where a file's lines differ from those that it should have, whatever their order. A line that differs in its last
 * part only (the object of a triple) makes one finding with the line that should be there.
 */
export function compareLines(file: string, actual: string, expected: string): string[] {
  if (actual === expected) return []
  const wanted = new Set(expected.split('\n'))
  const lines = actual.split('\n')
  const present = new Set(lines)
  const missing = new Map<string, string[]>()
  for (const line of wanted) {
    if (!present.has(line)) missing.set(startOf(line), [...(missing.get(startOf(line)) ?? []), line])
  }
  const findings: string[] = []
  for (const [at, line] of lines.entries()) {
    if (wanted.has(line)) continue
    const instead = missing.get(startOf(line))?.shift()
    findings.push(`${file}:${at + 1} has ${line} where it should have ${instead ?? 'nothing of the kind'}`)
  }
  for (const line of [...missing.values()].flat()) findings.push(`${file} lacks ${line}`)
  return findings.length > 0 ? findings : [`${file} has its lines in another order or more than once`]
}

/** Subject and predicate. */
function startOf(line: string): string {
  return line.split(' ', 2).join(' ')
}
