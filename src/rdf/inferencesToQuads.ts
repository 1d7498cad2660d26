import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { inferenceId, ruleId, ruleOf } from '../ids.js'
import type { Inference } from '../model.js'
import { namespaces } from '../vocabulary/namespaces.js'
import { sortQuads } from './compareQuads.js'
import { type Description, describe } from './description.js'
import { type Iris, inferredIri, isInferredGraph, provenanceIri } from './iris.js'
import { pao, prov, rdf } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** Before a rule of OWL 2 RL in the ids of rules, so that none is mistaken for an extraction rule. */
const ruleSet = 'owl2rl.'

/** What follows in a graph of its own, and beside it, in `…/inferred/provenance`, what each follows from. */
export function inferencesToQuads(inferences: readonly Inference[], iris: Iris): Quad[] {
  const graph = namedNode(inferredIri(iris.base))
  const beside = namedNode(provenanceIri(graph.value))
  const node = (id: string) => namedNode(iris.toIri(id))
  return sortQuads(
    inferences.flatMap((inference) => {
      const claim = node(inferenceId(inference))
      const [subject, predicate, object] = [
        node(inference.subject),
        namedNode(inference.predicate),
        node(inference.object),
      ]
      return [
        quad(subject, predicate, object, graph),
        quad(claim, rdf.type, pao('Inference'), beside),
        quad(claim, rdf.subject, subject, beside),
        quad(claim, rdf.predicate, predicate, beside),
        quad(claim, rdf.object, object, beside),
        quad(claim, pao('byRule'), node(ruleId(ruleSet + inference.rule)), beside),
        quad(claim, pao('byAxiom'), literal(inference.axiom), beside),
        ...inference.premises.map((premise) => quad(claim, prov.wasDerivedFrom, node(premise), beside)),
      ]
    }),
  )
}

/** The inferences that quads hold, in order of their ids. */
export function readInferences(quads: Iterable<Quad>, iris: Iris): Inference[] {
  const inferred = [...quads].filter(({ graph }) => isInferredGraph(graph.value))
  const bare = inferred.map(({ subject, predicate, object }) => quad(subject, predicate, object))
  const description = describe(bare)
  return description
    .nodesOf(pao('Inference'))
    .sort()
    .map((claim) => readInference(claim, description, iris))
}

/** The id of an entity; the IRI of a class, which under the default base would pass for an id. */
export function idOfThing(iri: string, iris: Iris): string {
  return iri.startsWith(namespaces.pao) ? iri : iris.toId(iri)
}

function readInference(claim: string, { one, all }: Description, iris: Iris): Inference {
  const id = (predicate: Parameters<Description['one']>[1]) => iris.toId(one(claim, predicate)?.value ?? '')
  return {
    subject: id(rdf.subject),
    predicate: one(claim, rdf.predicate)?.value ?? '',
    object: idOfThing(one(claim, rdf.object)?.value ?? '', iris),
    rule: ruleOf(id(pao('byRule'))).slice(ruleSet.length),
    axiom: one(claim, pao('byAxiom'))?.value ?? '',
    premises: all(claim, prov.wasDerivedFrom).map((premise) => iris.toId(premise.value)),
  }
}
