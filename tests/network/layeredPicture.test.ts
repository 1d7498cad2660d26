import { expect, test } from 'vitest'
import { labelWidth } from '../../src/network/labelWidth.js'
import { layLayered } from '../../src/network/layered.js'
import { layeredPicture } from '../../src/network/layeredPicture.js'
import { light } from '../../src/network/palette.js'
import { words } from '../../src/vocabulary/words.js'
import { planNetwork } from '../support/planNetwork.js'

test.each([420, 720, 1400])(
  'a word of a relation takes no more room than its label may (%d pixels)',
  (width) => {
    const network = planNetwork(3, 9)
    const options = { article: 'article/1', box: { width, height: 800 }, words: words.en }
    const layered = layLayered(network, options)
    const seen = network.mapEdges((edge, _, source) => {
      const lit = {
        nodes: new Set(network.extremities(edge)),
        edges: new Set([edge]),
        centre: new Set([edge.endsWith('pillar') ? source : network.target(edge)]),
      }
      const { glyphs } = layeredPicture(network, layered, {
        palette: light,
        words: words.en,
        lit,
        foldText: String,
      })
      const [glyph] = glyphs.filter(({ suffix }) => suffix !== undefined)
      if (!glyph) return false
      const { node, suffix = '', isSuffixBelow, labelX, lines, fontSize } = glyph
      const before = isSuffixBelow ? 0 : labelWidth(lines[0] ?? '', fontSize) + 8
      const { x = 0, room = 0 } = layered.spots.get(node) ?? {}
      expect(labelX + before + labelWidth(suffix, 11)).toBeLessThanOrEqual(x + room)
      return true
    })
    // What has too little room says nothing.
    if (width === 420) expect(seen).toContain(false)
    if (width === 1400) expect(seen).toContain(true)
  },
)

test('a line of the tree ends in the tree: one to a body beside it is drawn only where it is lit', () => {
  const network = planNetwork(1, 2)
  const mentions = [{ article: 'article/1', ranges: [{ start: 90, end: 91 }], rule: 'r' }]
  const body = {
    class: 'Organization' as const,
    label: '联盟',
    altLabels: [],
    degree: 1,
    mentions,
    literals: [],
  }
  network.addNode('body', body)
  const part = { relation: 'hasPart' as const, article: 'article/1', ranges: [], rule: 'r' }
  network.addEdgeWithKey('to body', 'programme1', 'body', part)
  const layered = layLayered(network, {
    article: 'article/1',
    box: { width: 1400, height: 800 },
    words: words.en,
  })
  const draw = (edges: readonly string[]) => {
    const lit = { nodes: new Set<string>(), edges: new Set(edges), centre: new Set<string>() }
    const options = { palette: light, words: words.en, lit, foldText: String }
    return layeredPicture(network, layered, options).strokes.flatMap(({ edge }) => edge ?? [])
  }
  expect(draw([])).toContain('measure0>programme1')
  expect(draw([])).not.toContain('to body')
  expect(draw(['to body'])).toContain('to body')
})
