import type { Network } from '../src/network/network.js'

/** A number that the text gives of a thing and how many the graph lists, where the two differ. */
export function countMismatch(
  network: Network,
  node: string,
): { readonly said: number; readonly found: number } | undefined {
  const { literals } = network.getNodeAttributes(node)
  const count = literals.find(({ predicate }) => predicate === 'count')?.value
  if (typeof count !== 'number') return undefined
  const found = network.filterOutEdges(
    node,
    (_, { relation, inferred }) => !inferred && (relation === 'hasPart' || relation === 'establishes'),
  ).length
  return found > 0 && found !== count ? { said: count, found } : undefined
}
