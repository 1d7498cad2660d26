import { expect, test } from 'vitest'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { formatScores } from '../../src/evaluate/formatScores.js'
import { graphOf } from '../support/handMade.js'

test('scores are a table with one line for each class that matters', () => {
  const gold = {
    source: 'a.txt',
    entities: [{ id: 'e1', type: 'Place' as const, label: '清河县', accept: [], level: 'core' as const }],
    relations: [],
  }
  const lines = formatScores(evaluate(graphOf([['p', 'Place', '清河县']]), [gold])).split('\n')
  expect(lines.map((line) => line.trim().split(/\s+/u))).toEqual([
    ['precision', 'recall', 'F1', 'core', 'found', 'right', 'wrong', 'optional'],
    ['entities', '1.000', '1.000', '1.000', '1', '1', '1', '0', '0'],
    ['Place', '1.000', '1.000', '1.000', '1', '1', '1', '0', '0'],
    ['relations', '1.000', '1.000', '1.000', '0', '0', '0', '0', '0'],
    ['duplicates:', '0', 'of', '1', 'entities', '(0.0', '%)'],
    ['conformance:', '0', 'of', '0', 'statements', 'outside', 'domain', 'or', 'range'],
    [''],
  ])
})
