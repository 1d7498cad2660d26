/** The one order of everything that is written: by UTF-16 code unit, so that no locale has a say. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
