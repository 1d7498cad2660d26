import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Claim, Entity } from '../model.js'
import { claimToObject, quantityToQuads } from './claimToObject.js'
import { entityToQuads } from './entityToQuads.js'
import { irisUnder } from './iris.js'
import { pao } from './terms.js'

const { namedNode, quad, defaultGraph } = DataFactory

/** A part of a graph as plain triples, without where the text says so: entities, and what is claimed of which. */
export function* claimsToQuads(
  entities: Iterable<Entity>,
  claims: Iterable<{ readonly subject: string; readonly claim: Claim }>,
  base?: string,
): Generator<Quad> {
  const iris = irisUnder(base)
  for (const entity of entities) yield* entityToQuads(entity, defaultGraph(), iris)
  for (const { subject, claim } of claims) {
    const object = claimToObject(claim, iris)
    yield quad(namedNode(iris.toIri(subject)), pao(claim.predicate), object, defaultGraph())
    if (claim.predicate === 'quantity' && object.termType === 'NamedNode')
      yield* quantityToQuads(claim.quantity, object, defaultGraph())
  }
}
