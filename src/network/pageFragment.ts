/** Counts up when the form of the fragment changes. */
export const fragmentVersion = '1'

/**
 * The fragment of the page's address, such as `#v=1&n=programme/12ab`, by which every link leads into it; values come
 * encoded. Empty without parts.
 */
export function pageFragment(parts: readonly (readonly [key: string, value: string])[]): string {
  if (parts.length === 0) return ''
  return `#${[['v', fragmentVersion], ...parts].map(([key, value]) => `${key}=${value}`).join('&')}`
}
