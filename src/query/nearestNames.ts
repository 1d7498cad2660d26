/** Up to three of `names` that share most pairs of neighbouring characters with the wanted one (Dice coefficient). */
export function nearestNames(
  wanted: string,
  names: readonly string[],
  formOf: (name: string) => string = (name) => name.toLowerCase(),
): string[] {
  const form = formOf(wanted)
  const scored = [...new Set(names)].map((name) => ({ name, likeness: likeness(form, formOf(name)) }))
  scored.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
  return scored.flatMap(({ name, likeness }) => (likeness > 0.2 ? [name] : [])).slice(0, 3)
}

function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return (2 * shared) / (left.size + right.size || 1)
}

/** The pairs of neighbours; a text of one character is a pair of its own. */
function pairs(text: string): Set<string> {
  const characters = [...text]
  if (characters.length === 1) return new Set(characters)
  return new Set(characters.slice(1).map((character, n) => `${characters[n]}${character}`))
}
