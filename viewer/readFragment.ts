/** The parts of an address's fragment; a plus is one, not a space. */
export function readFragment(hash: string): URLSearchParams {
  return new URLSearchParams(hash.replace(/^#/u, '').replaceAll('+', '%2B'))
}
