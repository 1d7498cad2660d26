import type { Quad, Quad_Graph } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Statement } from '../model.js'
import { claimToObject, quantityToQuads } from './claimToObject.js'
import type { Iris } from './iris.js'
import { pao } from './terms.js'

const { namedNode, quad } = DataFactory

/** The triple that a statement asserts, without graph. */
export function tripleOf({ subject, claim }: Statement, iris: Iris): Quad {
  return quad(namedNode(iris.toIri(subject)), pao(claim.predicate), claimToObject(claim, iris))
}

/** The triple that a statement asserts, in `graph`; with a quantity what its node says of itself. */
export function* statementTriples(statement: Statement, graph: Quad_Graph, iris: Iris): Generator<Quad> {
  const { subject, predicate, object } = tripleOf(statement, iris)
  yield quad(subject, predicate, object, graph)
  if (statement.claim.predicate === 'quantity' && object.termType === 'NamedNode') {
    yield* quantityToQuads(statement.claim.quantity, object, graph)
  }
}
