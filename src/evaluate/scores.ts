import {
  type ClassName,
  classes,
  type LiteralName,
  literals,
  type RelationName,
  relations,
} from '../vocabulary/terms.js'
import type { Comparison } from './compare.js'
import { type Counts, countVerdicts, type Figures, toFigures } from './figures.js'

/** Precision, recall and F1 of a graph against gold. */
export interface Scores {
  readonly entities: Figures
  readonly relations: Figures
  /** Only classes that the gold has as core or the graph has wrongly. */
  readonly byClass: Readonly<Partial<Record<ClassName, Figures>>>
  readonly byRelation: Readonly<Partial<Record<RelationName, Figures>>>
  /** Of the articles whose gold lists literals; programmes' kinds are counted apart. */
  readonly byLiteral: Readonly<Partial<Record<LiteralName, Figures>>>
  /** Found core programmes whose gold has a kind, and those of them with that one kind. */
  readonly kinds: { readonly asked: number; readonly right: number }
  /** Nodes, and those of them that another node stands for too. */
  readonly duplicates: { readonly entities: number; readonly duplicates: number }
  /** Statements, and those of them that the ontology does not allow. */
  readonly conformance: { readonly statements: number; readonly outside: number }
  /** Undefined where no text was given. */
  readonly evidence?: Evidence
}

/** How well statements are cited; see `EvidenceCounts`. */
export interface Evidence {
  readonly exact: number
  readonly broken: number
  readonly relationsWithEvidence: number
  readonly relations: number
  readonly touching: number
  readonly quoted: number
  /** In code points. */
  readonly medianLength: number
}

/** The scores of one or more comparisons, all counts added up (micro-average). */
export function toScores(comparisons: readonly Comparison[]): Scores {
  const evidence = evidenceOf(comparisons)
  const kinds = comparisons.flatMap((comparison) => comparison.kinds)
  return {
    entities: toFigures(comparisons.map((comparison) => entityCounts(comparison))),
    relations: toFigures(comparisons.map((comparison) => relationCounts(comparison))),
    byClass: figuresByName(classes, comparisons, entityCounts),
    byRelation: figuresByName(relations, comparisons, relationCounts),
    byLiteral: figuresByName(literals, comparisons, literalCounts),
    duplicates: {
      entities: total(comparisons, ({ entities }) => entities.length),
      duplicates: total(comparisons, ({ duplicates }) => duplicates.length),
    },
    conformance: {
      statements: total(comparisons, ({ conformance }) => conformance.statements),
      outside: total(comparisons, ({ conformance }) => conformance.outside.length),
    },
    kinds: { asked: kinds.length, right: kinds.filter(({ isRight }) => isRight).length },
    ...(evidence ? { evidence } : {}),
  }
}

function entityCounts({ golds, entities }: Comparison, name?: ClassName): Counts {
  const asked = golds.entities.filter(({ gold }) => name === undefined || gold.type === name)
  const given = entities.filter((entity) => name === undefined || entity.classes.has(name))
  return countVerdicts(
    asked.map(({ gold, found }) => ({ level: gold.level, found })),
    given.map(({ verdict }) => verdict),
  )
}

function relationCounts({ golds, relations: predicted }: Comparison, name?: RelationName): Counts {
  const asked = golds.relations.filter(({ gold }) => name === undefined || gold.p === name)
  const given = predicted.filter((relation) => name === undefined || relation.predicate === name)
  return countVerdicts(
    asked.map(({ gold, found }) => ({ level: gold.level, found })),
    given.map(({ verdict }) => verdict),
  )
}

function literalCounts({ golds, literals: predicted }: Comparison, name: LiteralName): Counts {
  const asked = golds.literals.filter(({ gold }) => gold.p === name)
  const given = predicted.filter((literal) => literal.predicate === name)
  return countVerdicts(
    asked.map(({ gold, found }) => ({ level: gold.level, found })),
    given.map(({ verdict }) => verdict),
  )
}

function total(comparisons: readonly Comparison[], count: (comparison: Comparison) => number): number {
  return comparisons.reduce((sum, comparison) => sum + count(comparison), 0)
}

function figuresByName<Name extends string>(
  names: readonly Name[],
  comparisons: readonly Comparison[],
  count: (comparison: Comparison, name: Name) => Counts,
): Partial<Record<Name, Figures>> {
  const table: Partial<Record<Name, Figures>> = {}
  for (const name of names) {
    const figures = toFigures(comparisons.map((comparison) => count(comparison, name)))
    if (figures.core > 0 || figures.wrong > 0) table[name] = figures
  }
  return table
}

function evidenceOf(comparisons: readonly Comparison[]): Evidence | undefined {
  const parts = comparisons.flatMap(({ evidence }) => evidence ?? [])
  if (parts.length === 0) return undefined
  const lengths = parts.flatMap((part) => part.lengths).sort((a, b) => a - b)
  const sum = (key: 'exact' | 'broken' | 'relationsWithEvidence' | 'relations' | 'touching' | 'quoted') =>
    parts.reduce((total, part) => total + part[key], 0)
  return {
    exact: sum('exact'),
    broken: sum('broken'),
    relationsWithEvidence: sum('relationsWithEvidence'),
    relations: sum('relations'),
    touching: sum('touching'),
    quoted: sum('quoted'),
    medianLength: lengths[lengths.length >> 1] ?? 0,
  }
}
