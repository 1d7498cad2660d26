/** Elements that hold nothing, and those that end where the next of their kind begins: they do not nest by being left open. */
const flat = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body'
  ).split(' '),
)

/** No page of text nests so deep, and readers of pages take the cube of the depth for it. */
const deepest = 400

/** Whether a page's elements nest deeper than those of any page that people read; told without reading it. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/giu)) {
    if (flat.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (end === '/' ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}
