import { inferenceId, mentionId, statementId } from '../ids.js'
import type { Inference, KnowledgeGraph, Statement } from '../model.js'
import { namespaces } from '../vocabulary/namespaces.js'
import type { ExplainedStatement } from './explain.js'

/** A triple that follows, with the chain down to what texts say. */
export interface ExplainedInference {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  /** Of an object that is an entity. */
  readonly objectId?: string
  /** Name of a rule of OWL 2 RL, and the axiom that it needs. */
  readonly rule: string
  readonly axiom: string
  readonly premises: readonly (ExplainedStatement | ExplainedInference)[]
}

/** Puts inferences into words; a mention as premise says of what class an entity is, which needs no words. */
export function inferenceExplainer(
  graph: KnowledgeGraph,
  inferences: readonly Inference[],
  explainStatement: (statement: Statement) => ExplainedStatement,
): (inference: Inference) => ExplainedInference {
  const labels = new Map(graph.entities.map(({ id, label }) => [id, label]))
  const statements = new Map(graph.statements.map((statement) => [statementId(statement), statement]))
  const mentions = new Set(graph.mentions.map(mentionId))
  const inferred = new Map(inferences.map((inference) => [inferenceId(inference), inference]))
  const explainPremise = (id: string): readonly (ExplainedStatement | ExplainedInference)[] => {
    const statement = statements.get(id)
    if (statement) return [explainStatement(statement)]
    const inference = inferred.get(id)
    if (inference) return [explainInference(inference)]
    if (mentions.has(id)) return []
    throw new Error(`${id} is no premise of this graph`)
  }
  const explainInference = ({ premises, ...inference }: Inference): ExplainedInference => ({
    ...inference,
    subject: labels.get(inference.subject) ?? inference.subject,
    predicate: shorten(inference.predicate),
    object: labels.get(inference.object) ?? shorten(inference.object),
    ...(labels.has(inference.object) && { objectId: inference.object }),
    premises: premises.flatMap(explainPremise),
  })
  return explainInference
}

/** An IRI with its customary prefix; none for this ontology's own. */
function shorten(iri: string): string {
  const known = Object.entries(namespaces).find(([, namespace]) => iri.startsWith(namespace))
  if (known === undefined) return iri
  const local = iri.slice(known[1].length)
  return known[0] === 'pao' ? local : `${known[0]}:${local}`
}
