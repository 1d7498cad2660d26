import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

const hasPart = '- { id: hasPart.spelt-out, relation: hasPart, by: parts }'

describe('the parts that a name spells out', () => {
  it('belong to it, from the part to the end of the name', () => {
    expect(casesIn(hasPart, ['实施渔港提升、渔船更新“两大工程”。'])).toEqual([
      '渔港提升、渔船更新“两大工程” > 渔港提升工程 «渔港提升、渔船更新“两大工程”»',
      '渔港提升、渔船更新“两大工程” > 渔船更新工程 «渔港提升、渔船更新“两大工程”»',
    ])
  })
  it('are steps where it says how many', () => {
    expect(pairsIn(hasPart, ['推行“听诉、核实”两步工作法。'])).toHaveLength(2)
  })
  it('are none where the names only stand side by side', () => {
    expect(pairsIn(hasPart, ['建立渔港巡查机制、渔船检修制度。'])).toEqual([])
  })
})
