import type { Quad } from '@rdfjs/types'
import { Writer } from 'n3'
import { prefixes as known } from '../vocabulary/namespaces.js'
import { type RdfFormatName, rdfFormats } from './rdfFormats.js'

/** How much text is gathered before it is handed on, in UTF-16 units. */
const pieceLength = 1 << 14

/**
 * The quads as text in pieces, in the order in which they come; nothing is kept, so memory stays flat however many
 * there are. Formats without named graphs take quads of the default graph only.
 */
export function* writeRdf(
  quads: Iterable<Quad>,
  format: RdfFormatName,
  prefixes: Readonly<Record<string, string>> = known,
): Generator<string> {
  const { holds, hasPrefixes, n3 } = rdfFormats[format]
  let text = ''
  const sink = {
    write: (chunk: string) => {
      text += chunk
    },
    end: () => {},
  }
  const writer = new Writer(sink, { format: n3, ...(hasPrefixes && { prefixes }) })
  for (const { subject, predicate, object, graph } of quads) {
    // n3 writes TriG where Turtle is asked for and a quad has a graph.
    if (holds === 'triples' && graph.termType !== 'DefaultGraph') {
      throw new Error(`${format} cannot hold the graph ${graph.value}`)
    }
    writer.addQuad(subject, predicate, object, graph, throwIt)
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  writer.end()
  if (text !== '') yield text
}

function throwIt(error?: unknown): void {
  if (error) throw error
}
