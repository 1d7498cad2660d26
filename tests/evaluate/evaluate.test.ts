import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Gold, GoldEntity, GoldRelation, Level } from '../../src/evaluate/gold.js'
import type { GoldLiteral } from '../../src/evaluate/goldLiteral.js'
import type { ClassName, RelationName } from '../../src/vocabulary/terms.js'
import { graphOf, says } from '../support/handMade.js'

/** Gold entity `e1`, `e2`, … in the order of the list. */
type GoldLine = readonly [type: ClassName, label: string, level?: Level, extra?: Partial<GoldEntity>]
type GoldLink = readonly [s: string, p: RelationName, o: string, level?: Level, quote?: string]

function goldOf(entities: readonly GoldLine[], relations: readonly GoldLink[] = []): Gold {
  return {
    source: 'a.txt',
    entities: entities.map(([type, label, level = 'core', extra = {}], n) => ({
      id: `e${n + 1}`,
      type,
      label,
      accept: [],
      level,
      ...extra,
    })),
    relations: relations.map(
      ([s, p, o, level = 'core', quote]): GoldRelation => ({ s, p, o, level, ...(quote ? { quote } : {}) }),
    ),
  }
}

describe('entities', () => {
  test('a class and label in normal form find the gold entity', () => {
    const { entities } = evaluate(graphOf([['p', 'Programme', '“青·禾” 计划']]), [
      goldOf([['Programme', '青禾计划']]),
    ])
    expect(entities).toMatchObject({ right: 1, wrong: 0, precision: 1, recall: 1, f1: 1 })
  })

  test('an accepted form of the gold will do', () => {
    const gold = goldOf([['Place', '清河县', 'core', { accept: ['清河'] }]])
    expect(evaluate(graphOf([['p', 'Place', '清河']]), [gold]).entities.right).toBe(1)
  })

  test("a match of the prediction's other forms alone does not count", () => {
    const { entities } = evaluate(graphOf([['p', 'Place', '河州市清河县', '清河县']]), [
      goldOf([['Place', '清河县']]),
    ])
    expect(entities).toMatchObject({ found: 0, right: 0, wrong: 1 })
  })

  test('a right label under another class is wrong', () => {
    const { entities, byClass } = evaluate(graphOf([['p', 'Organization', '清河县']]), [
      goldOf([['Place', '清河县']]),
    ])
    expect(entities).toMatchObject({ found: 0, wrong: 1 })
    expect(byClass.Organization).toMatchObject({ core: 0, wrong: 1 })
    expect(byClass.Place).toMatchObject({ core: 1, found: 0, wrong: 0 })
  })

  test('a second prediction for one gold entity is wrong', () => {
    const twins = graphOf([
      ['p1', 'Place', '清河县'],
      ['p2', 'Place', '“清河县”'],
    ])
    expect(evaluate(twins, [goldOf([['Place', '清河县']])]).entities).toMatchObject({ right: 1, wrong: 1 })
  })

  test('one prediction finds only one of two gold entities with the same form', () => {
    const gold = goldOf([
      ['Post', '主任'],
      ['Post', '主任'],
    ])
    expect(evaluate(graphOf([['p', 'Post', '主任']]), [gold]).entities).toMatchObject({ core: 2, found: 1 })
  })

  test('of two gold entities that fit, the core one is found', () => {
    const gold = goldOf([
      ['Post', '主任', 'optional'],
      ['Post', '主任', 'core'],
    ])
    expect(evaluate(graphOf([['p', 'Post', '主任']]), [gold]).entities).toMatchObject({ found: 1, right: 1 })
  })

  test('a prediction with one candidate chooses before one with two', () => {
    const gold = goldOf([
      ['Place', '清河县', 'core', { accept: ['清河'] }],
      ['Place', '清河镇', 'core', { accept: ['清河'] }],
    ])
    const graph = graphOf([
      ['a', 'Place', '清河'],
      ['b', 'Place', '清河县'],
    ])
    expect(evaluate(graph, [gold]).entities).toMatchObject({ found: 2, right: 2, wrong: 0 })
  })

  test('a node with two classes is wrong, whichever fits', () => {
    const graph = graphOf([
      ['p', 'Place', '清河县'],
      ['p', 'Organization', '清河县'],
    ])
    expect(evaluate(graph, [goldOf([['Place', '清河县']])]).entities).toMatchObject({ right: 0, wrong: 1 })
  })

  test('a node with two labels is wrong, whichever fits', () => {
    const graph = graphOf([
      ['p', 'Place', '清河县'],
      ['p', 'Place', '清河'],
    ])
    expect(evaluate(graph, [goldOf([['Place', '清河县']])]).entities).toMatchObject({ right: 0, wrong: 1 })
  })
})

describe('optional items', () => {
  const gold = goldOf([
    ['Place', '甲县'],
    ['Place', '乙县', 'optional'],
    ['Place', '丙县', 'optional'],
  ])

  test('count neither way up to the number of right ones', () => {
    const graph = graphOf([
      ['a', 'Place', '甲县'],
      ['b', 'Place', '乙县'],
    ])
    expect(evaluate(graph, [gold]).entities).toMatchObject({ right: 1, wrong: 0, optional: 1, precision: 1 })
  })

  test('are wrong beyond the number of right ones', () => {
    const graph = graphOf([
      ['a', 'Place', '甲县'],
      ['b', 'Place', '乙县'],
      ['c', 'Place', '丙县'],
    ])
    expect(evaluate(graph, [gold]).entities).toMatchObject({
      right: 1,
      wrong: 1,
      optional: 2,
      precision: 0.5,
    })
  })

  test('that are missed cost no recall', () => {
    expect(evaluate(graphOf([['a', 'Place', '甲县']]), [gold]).entities.recall).toBe(1)
  })
})

describe('relations', () => {
  const gold = goldOf(
    [
      ['Measure', '强化护林'],
      ['Programme', '青禾计划'],
      ['Place', '清河县'],
    ],
    [
      ['e1', 'implementedThrough', 'e2'],
      ['e2', 'undertakenBy', 'e3', 'optional'],
    ],
  )
  const entities = [
    ['m', 'Measure', '强化护林'],
    ['p', 'Programme', '青禾计划'],
    ['c', 'Place', '清河县'],
    ['x', 'Place', '别处'],
  ] as const

  test('a relation is right where both ends and the name match', () => {
    const graph = graphOf(entities, [says('m', { predicate: 'implementedThrough', object: 'p' })])
    expect(evaluate(graph, [gold]).relations).toMatchObject({ core: 1, found: 1, right: 1, wrong: 0 })
  })

  test('another name, another end or the other direction is wrong', () => {
    const graph = graphOf(entities, [
      says('m', { predicate: 'hasPart', object: 'p' }),
      says('p', { predicate: 'undertakenBy', object: 'x' }),
      says('p', { predicate: 'implementedThrough', object: 'm' }),
    ])
    expect(evaluate(graph, [gold]).relations).toMatchObject({ found: 0, right: 0, wrong: 3 })
  })

  test('the same relation from two places counts once', () => {
    const graph = graphOf(entities, [
      says('m', { predicate: 'implementedThrough', object: 'p' }, [0, 1]),
      says('m', { predicate: 'implementedThrough', object: 'p' }, [5, 6]),
    ])
    expect(evaluate(graph, [gold]).relations).toMatchObject({ right: 1, wrong: 0 })
  })

  test('literals are no relations', () => {
    const graph = graphOf(entities, [says('p', { predicate: 'count', number: 3 })])
    expect(evaluate(graph, [gold]).relations).toMatchObject({ right: 0, wrong: 0 })
  })

  test('are counted by name, those that neither side has left out', () => {
    const graph = graphOf(entities, [says('p', { predicate: 'undertakenBy', object: 'c' })])
    const { byRelation } = evaluate(graph, [gold])
    expect(Object.keys(byRelation)).toEqual(['implementedThrough', 'undertakenBy'])
    expect(byRelation.undertakenBy).toMatchObject({ core: 0, right: 0, optional: 1, wrong: 1 })
  })
})

describe('literals', () => {
  const entities = [['f', 'Fund', '青禾基金']] as const
  const gold = (...literals: GoldLiteral[]): Gold => ({ ...goldOf([['Fund', '青禾基金']]), literals })
  const amount: GoldLiteral = { s: 'e1', p: 'amount', value: 5_000_000, level: 'core' }
  const quantity: GoldLiteral = {
    s: 'e1',
    p: 'quantity',
    value: { value: 120, unit: '人次', qualifier: '余' },
    level: 'core',
  }

  test('are right where the subject and the value are', () => {
    const graph = graphOf(entities, [says('f', { predicate: 'amount', number: 5_000_000 })])
    expect(evaluate(graph, [gold(amount)]).byLiteral.amount).toMatchObject({ core: 1, right: 1, wrong: 0 })
  })

  test('with another value are wrong, and the gold one is missed', () => {
    const graph = graphOf(entities, [says('f', { predicate: 'amount', number: 500 })])
    expect(evaluate(graph, [gold(amount)]).byLiteral.amount).toMatchObject({ found: 0, wrong: 1 })
  })

  test.each([
    ['all of it', { value: 120, unit: '人次', qualifier: '余' }, 1],
    ['another unit', { value: 120, unit: '人', qualifier: '余' }, 0],
    ['no qualifier', { value: 120, unit: '人次' }, 0],
    ['a range', { from: 12, to: 0, unit: '人次', qualifier: '余' }, 0],
  ])('of a quantity need number, unit and qualifier: %s', (_, found, right) => {
    const graph = graphOf(entities, [says('f', { predicate: 'quantity', quantity: found })])
    expect(evaluate(graph, [gold(quantity)]).byLiteral.quantity).toMatchObject({ right, wrong: 1 - right })
  })

  test('are not judged where the gold lists none, and are wrong where its list is empty', () => {
    const graph = graphOf(entities, [says('f', { predicate: 'amount', number: 500 })])
    expect(evaluate(graph, [goldOf([['Fund', '青禾基金']])]).byLiteral).toEqual({})
    expect(evaluate(graph, [gold()]).byLiteral.amount).toMatchObject({ core: 0, wrong: 1 })
  })
})

describe('the graph itself', () => {
  test('has a duplicate for each node that stands for what another stands for too', () => {
    const gold = goldOf([['Place', '清河县', 'core', { accept: ['清河'] }]])
    const graph = graphOf([
      ['a', 'Place', '清河县'],
      ['b', 'Place', '清河'],
      ['c', 'Group', '青年'],
      ['d', 'Group', '“青年”'],
      ['e', 'Industry', '青年'],
    ])
    expect(evaluate(graph, [gold]).duplicates).toEqual({ entities: 5, duplicates: 2 })
  })

  test('conforms but for statements that the ontology does not allow', () => {
    const graph = graphOf(
      [
        ['p', 'Place', '清河县'],
        ['q', 'Place', '河州市'],
        ['f', 'Fund', '青禾基金'],
      ],
      [
        says('p', { predicate: 'within', object: 'q' }),
        says('f', { predicate: 'within', object: 'q' }),
        says('p', { predicate: 'within', object: 'nobody' }),
        says('f', { predicate: 'amount', number: 5 }),
        says('p', { predicate: 'amount', number: 5 }),
      ],
    )
    expect(evaluate(graph, [goldOf([])]).conformance).toEqual({ statements: 5, outside: 3 })
  })
})

describe('kinds', () => {
  const gold = goldOf([['Programme', '青禾计划', 'core', { kind: 'Plan' }]])
  const entities = [['p', 'Programme', '青禾计划']] as const

  test('are asked of the core programmes that were found', () => {
    const graph = graphOf(entities, [says('p', { predicate: 'kind', kind: 'Plan' })])
    expect(evaluate(graph, [gold]).kinds).toEqual({ asked: 1, right: 1 })
    expect(evaluate(graphOf([]), [gold]).kinds).toEqual({ asked: 0, right: 0 })
  })

  test('two kinds for one programme are wrong, as is none', () => {
    const graph = graphOf(entities, [
      says('p', { predicate: 'kind', kind: 'Plan' }),
      says('p', { predicate: 'kind', kind: 'Project' }),
    ])
    expect(evaluate(graph, [gold]).kinds).toEqual({ asked: 1, right: 0 })
    expect(evaluate(graphOf(entities), [gold]).kinds).toEqual({ asked: 1, right: 0 })
  })
})

describe('evidence', () => {
  const text = `😀实施青禾\n计划,${'长'.repeat(500)}`
  const texts = new Map([['article/1', text]])
  const gold = goldOf(
    [
      ['Measure', '强化护林'],
      ['Programme', '青禾计划'],
    ],
    [['e1', 'implementedThrough', 'e2', 'core', '实施青禾计划']],
  )
  const evidenceAt = (...ranges: [number, number][]) =>
    evaluate(
      graphOf(
        [
          ['m', 'Measure', '强化护林'],
          ['p', 'Programme', '青禾计划'],
        ],
        [says('m', { predicate: 'implementedThrough', object: 'p' }, ...ranges)],
      ),
      [gold],
      texts,
    ).evidence

  test('that overlaps the quote of the gold touches it, line breaks ignored', () => {
    expect(evidenceAt([6, 8])).toEqual({
      exact: 1,
      broken: 0,
      relationsWithEvidence: 1,
      relations: 1,
      touching: 1,
      quoted: 1,
      medianLength: 2,
    })
  })

  test('counts code points, not UTF-16 units', () => {
    expect(evidenceAt([0, 1])).toMatchObject({ exact: 1, touching: 0 })
    expect(evidenceAt([1, 2])).toMatchObject({ exact: 1, touching: 1 })
    expect(evidenceAt([8, 9])).toMatchObject({ exact: 1, touching: 0 })
  })

  test('of 400 characters is right, of 401 is not', () => {
    expect(evidenceAt([1, 401])).toMatchObject({ exact: 1, broken: 0, relationsWithEvidence: 1, touching: 1 })
    expect(evidenceAt([1, 402])).toMatchObject({ exact: 0, broken: 1, relationsWithEvidence: 0, touching: 0 })
  })

  test('that is empty or beyond the text is broken', () => {
    expect(evidenceAt([3, 3], [500, 600])).toMatchObject({ exact: 0, broken: 2 })
  })

  test('is not judged where no text is given', () => {
    expect(evaluate(graphOf([]), [gold])).not.toHaveProperty('evidence')
  })
})

describe('nothing', () => {
  test('said of nothing asked is perfect', () => {
    expect(evaluate(graphOf([]), [goldOf([])]).entities).toMatchObject({ precision: 1, recall: 1, f1: 1 })
  })

  test('said where something was asked scores nothing', () => {
    expect(evaluate(graphOf([]), [goldOf([['Place', '清河县']])]).entities).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0,
    })
  })
})

test('two gold files with the same ids are taken as one', () => {
  const graph = graphOf([
    ['a', 'Place', '甲县'],
    ['b', 'Place', '乙县'],
  ])
  const { entities } = evaluate(graph, [goldOf([['Place', '甲县']]), goldOf([['Place', '乙县']])])
  expect(entities).toMatchObject({ core: 2, found: 2, right: 2 })
})
