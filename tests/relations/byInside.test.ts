import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

const targets = '- { id: targets.in-name, relation: targets, by: inside }'

describe('one mention inside another', () => {
  it('is what the outer one is for', () => {
    expect(casesIn(targets, ['实施渔民互助计划。'])).toEqual(['渔民互助计划 > 渔民 «渔民互助计划»'])
  })
  it('says nothing where it stands beside', () => {
    expect(casesIn(targets, ['渔民看到，东港局实施海风计划。'])).toEqual([])
  })
  it('belongs to the smallest one that holds it', () => {
    const said = pairsIn(targets, ['实施船员更新、渔民安居“两大工程”。'])
    expect(said.filter((pair) => pair.endsWith('渔民'))).toEqual(['渔民安居工程 > 渔民'])
  })
  it('counts only where the words come after it that the rule asks for', () => {
    const followed = targets.replace('by: inside', "by: inside, options: { followed: '互助' }")
    expect(pairsIn(followed, ['实施渔民互助计划。'])).toEqual(['渔民互助计划 > 渔民'])
    expect(pairsIn(followed, ['实施渔民安居计划。'])).toEqual([])
  })
})
