import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/mentions/findMentions.js'
import { articleOf } from '../support/articleOf.js'
import { articleOfSentences, extractorOf } from '../support/smallPack.js'

const extractor = extractorOf({
  rules: `
- { id: article.title, class: Article, by: structure, of: title, roles: [title] }
- { id: pillar, class: Pillar, by: structure, of: theme, roles: [heading] }
- { id: measure, class: Measure, by: structure, of: theme, roles: [heading, leadIn] }
- { id: author, class: Person, by: structure, of: author, roles: [byline] }
`,
})
const filler = '渔业发展的基础更加牢固，人人都有收获，个个都能受益，海边的日子越过越好。'

function found(text: string): string[] {
  const article = articleOf(text)
  return findMentions(article, extractor).mentions.map(({ class: name, label, sentence, start, end }) => {
    const said = article.sentences[sentence]?.passage.text.slice(start, end)
    return said === label ? `${name} ${label}` : `${name} ${label} «${said}»`
  })
}

describe('the structure of an article', () => {
  it('names the article by its title', () => {
    expect(found(`渔港之变\n\n${filler}\n`)).toEqual(['Article 渔港之变'])
  })
  it('names a pillar by its heading, without the number', () => {
    expect(found(`渔港之变\n\n一、凝聚渔家共识\n\n${filler}\n`)).toContain('Pillar 凝聚渔家共识')
  })
  it('names a measure by its lead-in, without number and full stop', () => {
    expect(found(`渔港之变\n\n一、凝聚渔家共识\n\n（一）办好渔家夜校。${filler}\n`)).toContain(
      'Measure 办好渔家夜校',
    )
  })
  it('names the authors of the byline, one by one and without marks', () => {
    expect(found(`渔港之变\n\n■ 李潮 王岸\n\n${filler}\n`)).toEqual([
      'Article 渔港之变',
      'Person 李潮',
      'Person 王岸',
    ])
  })
  it('names a heading of the other class by no rule', () => {
    const labels = found(`渔港之变\n\n一、凝聚渔家共识\n\n${filler}\n`)
    expect(labels.filter((label) => label.endsWith('凝聚渔家共识'))).toEqual(['Pillar 凝聚渔家共识'])
  })
  it('names nothing where there is none', () => {
    expect(findMentions(articleOfSentences([filler]), extractor).mentions).toEqual([])
  })
})
