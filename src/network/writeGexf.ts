import { write } from 'graphology-gexf'
import { flatEdge, flatNode } from './flatAttributes.js'
import type { EdgeAttributes, Network, NodeAttributes } from './network.js'

/** The network as GEXF 1.3, with positions, for Gephi. */
export function* writeGexf(network: Network): Generator<string> {
  const articles = network.getAttribute('articles')
  // Its attributes are the articles, which GEXF has no place for.
  const bare = network.copy()
  bare.replaceAttributes({ format: network.getAttribute('format'), generator: 'mailuo', articles: [] })
  const text = write(bare, {
    version: '1.3',
    formatNode: (_, attributes) => {
      const { label, x, y, ...rest } = flatNode(attributes as NodeAttributes)
      return { label, viz: { x, y }, attributes: rest }
    },
    formatEdge: (_, attributes) => {
      const flat = flatEdge(attributes as EdgeAttributes, articles)
      return { label: flat.relation, attributes: flat }
    },
  })
  yield `${text}\n`
}
