import { describe, expect, it } from 'vitest'
import { articleOf } from '../support/articleOf.js'
import { casesIn, pairsIn } from '../support/relations.js'

const filler = '渔业发展的基础更加牢固，人人都有收获，个个都能受益，海边的日子越过越好。'
const article = articleOf(`渔港之变

■ 李潮

一、凝聚渔家共识

（一）办好渔家夜校

${filler}

（二）用好渔家公约

${filler}

二、汇聚渔家力量

${filler}
`)

describe('the structure of an article', () => {
  it('says what its pillars are', () => {
    const rule = '- { id: hasPillar, relation: hasPillar, by: structure, roles: [heading] }'
    expect(casesIn(rule, article)).toEqual([
      '渔港之变 > 凝聚渔家共识 «凝聚渔家共识»',
      '渔港之变 > 汇聚渔家力量 «汇聚渔家力量»',
    ])
  })
  it('says which measures a pillar has', () => {
    const rule = '- { id: hasMeasure, relation: hasMeasure, by: structure, roles: [heading, leadIn] }'
    expect(pairsIn(rule, article)).toEqual(['凝聚渔家共识 > 办好渔家夜校', '凝聚渔家共识 > 用好渔家公约'])
  })
  it('says who wrote it', () => {
    const rule = '- { id: author, relation: author, by: structure, roles: [byline] }'
    expect(pairsIn(rule, article)).toEqual(['渔港之变 > 李潮'])
  })
  const holdsPost =
    '- { id: holdsPost, relation: holdsPost, by: structure, roles: [authorNote], options: { holder: author } }'
  const noted = (byline: string) => articleOf(`渔港之变\n\n${byline}\n\n${filler}\n\n【作者系东港局局长】\n`)
  it('says what post the only author holds', () => {
    expect(pairsIn(holdsPost, noted('■ 李潮'))).toEqual(['李潮 > 局长'])
  })
  it('says of no post which of several authors holds it', () => {
    expect(pairsIn(holdsPost, noted('■ 李潮 王岸'))).toEqual([])
  })
})
