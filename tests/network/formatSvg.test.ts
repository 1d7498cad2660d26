import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSvg } from '../../src/network/formatSvg.js'
import type { Glyph } from '../../src/network/picture.js'

const glyph: Glyph = {
  node: 'a',
  form: 'disc',
  x: 10,
  y: 10,
  size: 4,
  colour: '#000',
  ink: '#000',
  lines: ['五色花训'],
  fontSize: 12,
  labelX: 20,
  labelY: 10,
}
const picture = (change: Partial<Glyph>) => ({
  width: 200,
  height: 100,
  paper: '#fff',
  strokes: [],
  glyphs: [{ ...glyph, ...change }],
  notes: [],
})

test('a label is written as it is', () => {
  expect(formatSvg(picture({}))).toContain('>五色花训</tspan>')
})

test('a picture keeps its shapes at any size', () => {
  expect(formatSvg(picture({}), 2)).toContain('width="400" height="200" viewBox="0 0 200 100"')
})

test('no label or id becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (label) => {
      const svg = formatSvg(picture({ lines: [label], node: label }))
      const inside = svg.slice(svg.indexOf('<tspan'), svg.indexOf('</tspan>'))
      expect(inside.slice(inside.indexOf('>') + 1)).not.toMatch(/[<>"\0]|&(?!amp;|lt;|gt;|quot;)/u)
      expect(svg.match(/<g class="node"/gu)).toHaveLength(1)
    }),
  )
})
