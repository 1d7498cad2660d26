/** The one order of everything that is written: by UTF-16 code unit, so that no locale has a say. */
export function compareCodeUnits(a: string, b: string): number {
  // Most often the same string: of two that begin alike, < and > would each walk to where they differ.
  if (a === b) return 0
  return a < b ? -1 : 1
}
