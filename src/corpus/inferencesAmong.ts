import { inferenceId, mentionId, statementId, statementKey } from '../ids.js'
import type { Inference, KnowledgeGraph } from '../model.js'
import { groupBy } from '../text/groupBy.js'

/**
 * The inferences of a whole graph that follow from a part of it: of those who say what they rest on one at least is in
 * the part, and only those are left as premises.
 */
export function inferencesAmong(
  inferences: readonly Inference[],
  whole: KnowledgeGraph,
  part: KnowledgeGraph,
): Inference[] {
  // Several articles may say the same; a mention says of what class its entity is.
  const said = new Map([
    ...whole.statements.map((one) => [statementId(one), statementKey({ ...one, article: '' })] as const),
    ...whole.mentions.map((one) => [mentionId(one), one.entity] as const),
  ])
  const there = new Set([...part.statements.map(statementId), ...part.mentions.map(mentionId)])
  const open = new Set(inferences)
  const follows = ({ premises }: Inference) =>
    [...groupBy(premises, (id) => said.get(id) ?? id).values()].every((ids) =>
      ids.some((id) => there.has(id)),
    )
  // One may rest on another that comes later in the list.
  for (let before = Infinity; open.size < before; ) {
    before = open.size
    for (const one of [...open].filter(follows)) {
      open.delete(one)
      there.add(inferenceId(one))
    }
  }
  return inferences
    .filter((one) => !open.has(one))
    .map((one) => ({ ...one, premises: one.premises.filter((id) => there.has(id)) }))
}
