import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { ruleId, ruleOf } from '../ids.js'
import { shortHash } from '../text/hash.js'
import { irisUnder } from './iris.js'
import { owl, pao, rdf } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** A decision that two things are one, as it is written. */
export interface MergeRecord {
  readonly kept: string
  readonly merged: string
  readonly rule: string
  readonly reason: string
}

/** Name of the graph that decisions stand in, apart from what articles say. */
function mergesGraph(base: string): string {
  return `${base}merges`
}

/** Decisions as `owl:sameAs`, each with a node that says by which rule and why. */
export function* mergesToQuads(merges: readonly MergeRecord[], base: string): Generator<Quad> {
  const { toIri } = irisUnder(base)
  const graph = namedNode(mergesGraph(base))
  for (const { kept, merged, rule, reason } of merges) {
    const [a, b] = [namedNode(toIri(kept)), namedNode(toIri(merged))]
    const node = namedNode(toIri(`merge/${shortHash(kept, merged)}`))
    yield quad(b, owl.sameAs, a, graph)
    yield quad(node, rdf.type, pao('Merge'), graph)
    yield quad(node, pao('keeps'), a, graph)
    yield quad(node, pao('merges'), b, graph)
    yield quad(node, pao('byRule'), namedNode(toIri(ruleId(rule))), graph)
    yield quad(node, pao('reason'), literal(reason), graph)
  }
}

/** The decisions in quads under a base, in their order. */
export function quadsToMerges(quads: Iterable<Quad>, base: string): MergeRecord[] {
  const { toId } = irisUnder(base)
  const nodes = new Map<string, Map<string, string>>()
  for (const { subject, predicate, object } of quads) {
    const values = nodes.get(subject.value) ?? new Map<string, string>()
    nodes.set(subject.value, values.set(predicate.value, object.value))
  }
  return [...nodes.values()].flatMap((values): MergeRecord[] => {
    const [kept, merged, rule] = [pao('keeps'), pao('merges'), pao('byRule')].map(({ value }) =>
      values.get(value),
    )
    if (kept === undefined || merged === undefined || rule === undefined) return []
    const reason = values.get(pao('reason').value) ?? ''
    return [{ kept: toId(kept), merged: toId(merged), rule: ruleOf(toId(rule)), reason }]
  })
}
