import { toXmlText } from '../text/xml.js'
import type { EdgeAttributes, NetworkArticle, NodeAttributes } from './network.js'

/** What programs that draw graphs read of a node: texts and numbers; a character that XML lacks is U+FFFD. */
export function flatNode(node: NodeAttributes) {
  const { class: name, label, altLabels, literals, mentions, rank, core, community, x, y } = node
  const kind = literals.find(({ predicate }) => predicate === 'kind')?.value
  return {
    label: toXmlText(label),
    class: name,
    kind: kind === undefined ? '' : String(kind),
    altLabels: toXmlText(altLabels.join('; ')),
    mentions: mentions.length,
    rank: rank ?? 0,
    core: core ?? 0,
    community: community ?? 0,
    x: x ?? 0,
    y: y ?? 0,
  }
}

/** What they read of an edge: the relation and where it is first said. */
export function flatEdge(
  { relation, rule, article, ranges }: EdgeAttributes,
  articles: readonly NetworkArticle[],
) {
  const file = articles.find(({ id }) => id === article)?.file ?? article
  return { relation, rule, file: toXmlText(file), start: ranges[0]?.start ?? 0, end: ranges[0]?.end ?? 0 }
}
