import { describe, expect, it } from 'vitest'
import { pairsIn } from '../support/relations.js'

const rule =
  "- { id: at, relation: locatedIn, by: only, subject: [Event], options: { followed: '(?:、云川市)?办会' } }"

describe("the article's only thing of a class", () => {
  it('has what the words after a mention say, wherever it is named', () => {
    expect(pairsIn(rule, ['举办渔业大会。', '雾岭市、云川市办会。'])).toEqual([
      '渔业大会 > 雾岭市',
      '渔业大会 > 云川市',
    ])
    expect(pairsIn(rule, ['举办渔业大会。', '雾岭市不办会。'])).toEqual([])
  })
  it('has nothing where there are two', () => {
    expect(pairsIn(rule, ['举办渔业大会。', '举办海浪大会。', '雾岭市办会。'])).toEqual([])
  })
})
