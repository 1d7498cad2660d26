import { fromNetwork } from '../src/network/fromNetwork.js'
import type { Network } from '../src/network/network.js'
import { formatRdf } from '../src/rdf/formats.js'
import { toQuads } from '../src/rdf/toQuads.js'

/** A part of the network as Turtle, by the writer that graph.ttl comes from. */
export function toTurtle(
  part: Network,
  { texts, base }: { readonly texts: ReadonlyMap<string, string>; readonly base: string },
): string {
  const graph = fromNetwork(part)
  // Where a text is missing its quotes are, too; plain triples have none.
  const all = new Map(graph.articles.map(({ id }) => [id, texts.get(id) ?? '']))
  return formatRdf(toQuads(graph, all, base), 'turtle')
}
