import type { NamedNode, Quad, Quad_Graph } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Range } from '../model.js'
import { positionIri, quoteIri } from './iris.js'
import { numberLiteral } from './literals.js'
import { oa, rdf } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** How many code points of the text before and after a quote go with it, so that it can be found in a changed text. */
const contextLength = 16

/** A span of an article's text in Web Annotation's terms, once by offsets and once by quote; `slice` cuts the text. */
export function* spanToQuads(
  span: NamedNode,
  { start, end }: Range,
  article: NamedNode,
  slice: (start: number, end: number) => string,
  graph: Quad_Graph,
): Generator<Quad> {
  const position = namedNode(positionIri(span.value))
  const quote = namedNode(quoteIri(span.value))
  yield quad(span, rdf.type, oa.SpecificResource, graph)
  yield quad(span, oa.hasSource, article, graph)
  yield quad(span, oa.hasSelector, position, graph)
  yield quad(span, oa.hasSelector, quote, graph)
  yield quad(position, rdf.type, oa.TextPositionSelector, graph)
  yield quad(position, oa.start, numberLiteral(start), graph)
  yield quad(position, oa.end, numberLiteral(end), graph)
  yield quad(quote, rdf.type, oa.TextQuoteSelector, graph)
  yield quad(quote, oa.exact, literal(slice(start, end)), graph)
  yield quad(quote, oa.prefix, literal(slice(start - contextLength, start)), graph)
  yield quad(quote, oa.suffix, literal(slice(end, end + contextLength)), graph)
}
