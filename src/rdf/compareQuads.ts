import type { Quad, Term } from '@rdfjs/types'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** The order of every written file: graph (the default graph first), subject, predicate, object. */
function compareQuads(a: Quad, b: Quad): number {
  return (
    compareCodeUnits(a.graph.value, b.graph.value) ||
    compareCodeUnits(a.subject.value, b.subject.value) ||
    compareCodeUnits(a.predicate.value, b.predicate.value) ||
    compareTerms(a.object, b.object)
  )
}

/** The quads in order, each once. */
export function sortQuads(quads: Iterable<Quad>): Quad[] {
  const sorted = [...quads].sort(compareQuads)
  return sorted.filter((quad, at) => at === 0 || !quad.equals(sorted[at - 1]))
}

function compareTerms(a: Term, b: Term): number {
  return (
    compareCodeUnits(a.termType, b.termType) ||
    compareCodeUnits(a.value, b.value) ||
    (a.termType === 'Literal' && b.termType === 'Literal'
      ? compareCodeUnits(a.datatype.value, b.datatype.value) || compareCodeUnits(a.language, b.language)
      : 0)
  )
}
