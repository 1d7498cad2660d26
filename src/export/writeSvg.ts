import { formatSvg } from '../network/formatSvg.js'
import { graphPicture } from '../network/graphPicture.js'
import { subsetFace } from './builtPage.js'
import type { ExportSource } from './exportFormat.js'

/** A picture of the graph that brings the face of its labels along. */
export async function* writeSvg({ network }: ExportSource): AsyncGenerator<string> {
  const picture = graphPicture(network)
  const labels = [...picture.glyphs.flatMap(({ lines }) => lines), ...picture.notes.map(({ text }) => text)]
  yield formatSvg(picture, 1, await subsetFace(labels.join('')))
}
