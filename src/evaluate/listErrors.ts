import type { Comparison } from './compare.js'

/** One line for each core item that was missed, each wrong prediction and each wrong kind. */
export function listErrors({ golds, entities, relations, kinds }: Comparison): string[] {
  const goldLabels = new Map(golds.entities.map(({ gold }) => [gold.key, gold.label]))
  const labels = new Map(entities.map((entity) => [entity.id, [...entity.labels][0] ?? entity.id]))
  const missed = <Item extends { gold: { level: string }; found: boolean }>(items: readonly Item[]) =>
    items.filter(({ gold, found }) => gold.level === 'core' && !found)
  return [
    ...missed(golds.entities).map(({ gold }) => `missed  ${gold.type} ${gold.label}`),
    ...entities
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ id, classes }) => `wrong   ${[...classes].join('/')} ${labels.get(id)}`),
    ...kinds
      .filter(({ isRight }) => !isRight)
      .map(({ entity }) => {
        const given = entity.kinds.size > 0 ? [...entity.kinds].join('/') : 'none'
        return `kind    ${entity.hit?.label}: ${entity.hit?.kind}, not ${given}`
      }),
    ...missed(golds.relations).map(
      ({ gold }) => `missed  ${goldLabels.get(gold.s)} —${gold.p}→ ${goldLabels.get(gold.o)}`,
    ),
    ...relations
      .filter(({ verdict }) => verdict === 'wrong')
      .map((r) => `wrong   ${labels.get(r.subject)} —${r.predicate}→ ${labels.get(r.object)}`),
  ]
}
