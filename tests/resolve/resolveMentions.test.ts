import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/mentions/findMentions.js'
import { resolveMentions } from '../../src/resolve/resolveMentions.js'
import { indexThings } from '../../src/resolve/thingIndex.js'
import { programmePack } from '../support/programmePack.js'
import { articleOfSentences, extractorOf, placeOf, thingOf } from '../support/smallPack.js'

const extractor = extractorOf({
  ...programmePack,
  things: [
    placeOf('990100', '云川市', undefined, { altLabels: ['云川'] }),
    thingOf({ id: 'id/event/sea-day', class: 'Event', label: '海洋日', altLabels: ['海日'] }),
  ],
  rules: `${programmePack.rules}
- { id: place.named, class: Place, by: names }
- { id: event.named, class: Event, by: names }
- { id: body.quoted, class: Organization, by: pattern, pattern: '机构(?<Organization>{quote})' }
`,
})

function resolve(...sentences: string[]) {
  const findings = findMentions(articleOfSentences(sentences), extractor)
  return resolveMentions(findings, indexThings(extractor.lexicon), 'article/1')
}
const entitiesIn = (...sentences: string[]) =>
  resolve(...sentences).entities.filter(({ class: name }) => name !== 'Article')

describe('an entity', () => {
  it('is one for all mentions with the same normal form', () => {
    const [only, ...others] = entitiesIn('推行“渔光”平台。', '又推行「渔光」平台。')
    expect(others).toEqual([])
    expect(only?.mentions.map(({ sentence }) => sentence)).toEqual([0, 1])
  })
  it('has its fullest name as label, and the other forms besides', () => {
    const [only] = entitiesIn('建立渔港巡查机制。', '建立沿海渔港巡查机制。')
    expect(only).toMatchObject({ label: '沿海渔港巡查机制', altLabels: ['渔港巡查机制'] })
  })
  it('of the lexicon has the lexicon’s id, label and forms', () => {
    const [only] = entitiesIn('海日到了。')
    expect(only).toMatchObject({ id: 'id/event/sea-day', label: '海洋日', altLabels: ['海日'] })
  })
  it('has one class: that of the rule which found the name first', () => {
    const [only, ...others] = entitiesIn('机构“渔光平台”成立。', '推行“渔光平台”。')
    expect(others).toEqual([])
    expect(only?.class).toBe('Organization')
  })
  it('is made of each part that a name spells out', () => {
    expect(entitiesIn('实施渔港提升、渔船更新“两大工程”。').map(({ label }) => label)).toEqual([
      '渔港提升、渔船更新“两大工程”',
      '渔港提升工程',
      '渔船更新工程',
    ])
  })
  it('has an id that the home place is part of', () => {
    const [here] = entitiesIn('推行“渔光”平台。').map(({ id }) => id)
    const there = entitiesIn('云川市推行“渔光”平台。').find(({ class: name }) => name === 'Programme')?.id
    expect(here).not.toBe(there)
  })
  it('can be looked up by each of its mentions', () => {
    const { mentions, entityOf } = resolve('云川市推行“渔光”平台，迎接海洋日。')
    expect(mentions.map((mention) => entityOf.get(mention)?.label)).toEqual([
      '云川市',
      '“渔光”平台',
      '海洋日',
    ])
  })
})

describe('an article', () => {
  it('without a title goes by the name of its file', () => {
    const article = resolve('推行“渔光”平台。').entities.find(({ class: name }) => name === 'Article')
    expect(article).toMatchObject({ id: 'article/1', label: 'small' })
  })
  it('has one entity of its own, though nothing else is found', () => {
    expect(resolve('什么也没有。').entities.map(({ id }) => id)).toEqual(['article/1'])
  })
})
