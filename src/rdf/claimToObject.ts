import type { NamedNode, Quad, Quad_Graph, Quad_Object } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { quantityId } from '../ids.js'
import type { Claim, Quantity } from '../model.js'
import type { Iris } from './iris.js'
import { dateLiteral, numberLiteral } from './literals.js'
import { pao, rdf } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** The object of the triple that a claim makes. */
export function claimToObject(claim: Claim, iris: Iris): Quad_Object {
  switch (claim.predicate) {
    case 'kind':
      return pao(claim.kind)
    case 'amount':
    case 'count':
      return numberLiteral(claim.number)
    case 'date':
      return dateLiteral(claim.text)
    case 'currency':
    case 'documentNumber':
      return literal(claim.text)
    case 'quantity':
      return namedNode(iris.toIri(quantityId(claim.quantity)))
    default:
      return namedNode(iris.toIri(claim.object))
  }
}

/** What a quantity's node says of itself. */
export function* quantityToQuads(quantity: Quantity, node: NamedNode, graph: Quad_Graph): Generator<Quad> {
  yield quad(node, rdf.type, pao('Quantity'), graph)
  for (const name of ['value', 'from', 'to'] as const) {
    const number = quantity[name]
    if (number !== undefined) yield quad(node, pao(name), numberLiteral(number), graph)
  }
  for (const name of ['unit', 'qualifier'] as const) {
    const text = quantity[name]
    if (text !== undefined) yield quad(node, pao(name), literal(text), graph)
  }
}
