import { escapeXml } from '../text/xml.js'
import { flatEdge, flatNode } from './flatAttributes.js'
import type { Network } from './network.js'

const nodeKeys = {
  label: 'string',
  class: 'string',
  kind: 'string',
  altLabels: 'string',
  mentions: 'int',
  rank: 'double',
  core: 'int',
  community: 'int',
  x: 'double',
  y: 'double',
}
const edgeKeys = { relation: 'string', rule: 'string', file: 'string', start: 'int', end: 'int' }

/** The network as GraphML, an element a line, with positions. Own code: graphology-graphml can only read. */
export function* writeGraphml(network: Network): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield* declareKeys('node', nodeKeys)
  yield* declareKeys('edge', edgeKeys)
  yield '<graph id="mailuo" edgedefault="directed">\n'
  for (const { node, attributes } of network.nodeEntries()) {
    yield `<node id="${escapeXml(node)}">${formatData('node', flatNode(attributes))}</node>\n`
  }
  const articles = network.getAttribute('articles')
  for (const { edge, source, target, attributes } of network.edgeEntries()) {
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`
    const data = formatData('edge', flatEdge(attributes, articles))
    yield `<edge id="${escapeXml(edge)}" ${ends}>${data}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function* declareKeys(sort: string, keys: Readonly<Record<string, string>>): Generator<string> {
  for (const [name, type] of Object.entries(keys)) {
    yield `<key id="${sort}-${name}" for="${sort}" attr.name="${name}" attr.type="${type}"/>\n`
  }
}

function formatData(sort: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<data key="${sort}-${name}">${escapeXml(String(value))}</data>`)
    .join('')
}
