import type { Quad, Quad_Graph } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Entity } from '../model.js'
import type { Iris } from './iris.js'
import { pao, rdf, rdfs, skos } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** Class and labels of an entity, in `graph`. */
export function* entityToQuads(entity: Entity, graph: Quad_Graph, iris: Iris): Generator<Quad> {
  const node = namedNode(iris.toIri(entity.id))
  yield quad(node, rdf.type, pao(entity.class), graph)
  yield quad(node, rdfs.label, literal(entity.label, 'zh'), graph)
  yield quad(node, skos.prefLabel, literal(entity.label, 'zh'), graph)
  for (const label of entity.altLabels) yield quad(node, skos.altLabel, literal(label, 'zh'), graph)
}
