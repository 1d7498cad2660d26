import { MultiDirectedGraph } from 'graphology'
import type { Network } from '../../src/network/network.js'
import type { ClassName, RelationName } from '../../src/vocabulary/terms.js'

const article = 'article/1'

/** An article with one pillar, its measures, and programmes by turns under each, all named in that order. */
export function planNetwork(measures: number, programmes: number): Network {
  const network: Network = new MultiDirectedGraph()
  network.replaceAttributes({ format: 1, generator: 'mailuo', articles: [] })
  let at = 0
  const add = (id: string, name: ClassName) => {
    const mentions = [{ article, ranges: [{ start: at, end: ++at }], rule: 'r' }]
    network.addNode(id, { class: name, label: id, altLabels: [], degree: 1, mentions, literals: [] })
  }
  const join = (relation: RelationName, from: string, to: string) =>
    network.addEdgeWithKey(`${from}>${to}`, from, to, { relation, article, ranges: [], rule: 'r' })
  add(article, 'Article')
  add('pillar', 'Pillar')
  join('hasPillar', article, 'pillar')
  for (let one = 0; one < measures; one++) {
    add(`measure${one}`, 'Measure')
    join('hasMeasure', 'pillar', `measure${one}`)
    for (let two = one; two < programmes; two += measures) {
      add(`programme${two}`, 'Programme')
      join('implementedThrough', `measure${one}`, `programme${two}`)
    }
  }
  return network
}
