import { words } from '../vocabulary/words.js'
import { forcePicture } from './forcePicture.js'
import { layLayered } from './layered.js'
import { layeredPicture } from './layeredPicture.js'
import type { Network } from './network.js'
import { light } from './palette.js'
import type { Picture } from './picture.js'

const layeredWidth = 1200
const margin = 60

/** A picture of a whole graph: one article in layers with nothing folded, several by the positions of their layout. */
export function graphPicture(network: Network): Picture {
  const [article, ...more] = network.getAttribute('articles')
  if (!article || more.length > 0) return scattered(network)
  const layered = layLayered(network, {
    article: article.id,
    box: { width: layeredWidth, height: Number.POSITIVE_INFINITY },
    words: words.zh,
  })
  return layeredPicture(network, layered, { palette: light, words: words.zh, foldText: String })
}

function scattered(network: Network): Picture {
  const side = Math.max(1200, Math.round(Math.sqrt(network.order) * 90))
  const xs = network.mapNodes((_, { x = 0 }) => x)
  const ys = network.mapNodes((_, { y = 0 }) => y)
  const [left, right] = boundsOf(xs)
  const [bottom, top] = boundsOf(ys)
  const scale = (side - 2 * margin) / Math.max(right - left, top - bottom, 1)
  const size = {
    width: Math.round((right - left) * scale + 2 * margin + 120),
    height: Math.round((top - bottom) * scale + 2 * margin),
  }
  const placeOf = (node: string) => {
    const { x = 0, y = 0 } = network.getNodeAttributes(node)
    return [margin + (x - left) * scale, margin + (top - y) * scale] as const
  }
  return forcePicture(network, { size, placeOf, palette: light })
}

function boundsOf(numbers: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) [low, high] = [Math.min(low, number), Math.max(high, number)]
  return low <= high ? [low, high] : [0, 0]
}
