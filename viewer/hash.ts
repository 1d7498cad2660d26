import { type ClassName, classes } from '../src/vocabulary/terms.js'
import { type Kept, layouts, type Selection } from './state.js'

/** The fragment of the address for a state, such as `#n=programme/12ab&hide=Group`; empty for the opening state. */
export function toHash(kept: Kept, opening: Kept): string {
  const parts: string[] = []
  if (kept.article !== opening.article) parts.push(`a=${encode(kept.article)}`)
  if (kept.selection) parts.push(`${kept.selection.kind === 'node' ? 'n' : 'e'}=${encode(kept.selection.id)}`)
  if (kept.layout !== opening.layout) parts.push(`l=${kept.layout}`)
  // In the ontology's order, so that one filter has one address.
  const hidden = classes.filter((name) => kept.hidden.includes(name))
  if (hidden.length > 0) parts.push(`hide=${hidden.join(',')}`)
  return parts.length > 0 ? `#${parts.join('&')}` : ''
}

/** What a fragment says; what it leaves out or says of things that are not there is as in `opening`. */
export function fromHash(
  hash: string,
  opening: Kept,
  has: (kind: 'article' | Selection['kind'], id: string) => boolean,
): Kept {
  const parameters = new URLSearchParams(hash.replace(/^#/u, '').replaceAll('+', '%2B'))
  const article = parameters.get('a')
  const hide = parameters.get('hide')?.split(',') ?? []
  return {
    article: article !== null && has('article', article) ? article : opening.article,
    selection: selectionOf(parameters, has),
    layout: layouts.find((layout) => layout === parameters.get('l')) ?? opening.layout,
    hidden: classes.filter((name: ClassName) => hide.includes(name)),
  }
}

function selectionOf(
  parameters: URLSearchParams,
  has: (kind: Selection['kind'], id: string) => boolean,
): Selection | undefined {
  const [node, edge] = [parameters.get('n'), parameters.get('e')]
  if (node !== null && has('node', node)) return { kind: 'node', id: node }
  if (edge !== null && has('edge', edge)) return { kind: 'edge', id: edge }
  return undefined
}

/** Slashes stay, so that ids read as they do elsewhere. */
function encode(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/')
}
