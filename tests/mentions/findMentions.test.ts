import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/mentions/findMentions.js'
import { programmePack } from '../support/programmePack.js'
import { articleOfSentences, extractorOf, outlineOfMentions, thingOf } from '../support/smallPack.js'

const event = (id: string, pattern: string, more = '') =>
  `- { id: ${id}, class: Event, by: pattern, pattern: '(?<Event>${pattern})'${more} }\n`
const place = (id: string, pattern: string, more = '') =>
  `- { id: ${id}, class: Place, by: pattern, pattern: '(?<Place>${pattern})'${more} }\n`
const found = (rules: string, sentence: string) => outlineOfMentions(extractorOf({ rules }), sentence)

describe('mentions that exclude each other', () => {
  it('leave the longer one', () => {
    expect(found(event('short', '开渔节') + event('long', '东港开渔节'), '东港开渔节')).toEqual([
      'Event 东港开渔节',
    ])
  })
  it('leave the longer one where they only overlap', () => {
    expect(found(event('a', '东港开渔') + event('b', '开渔节'), '东港开渔节')).toEqual(['Event 东港开渔'])
  })
  it('leave the earlier rule’s where both are as long', () => {
    expect(found(event('a', '东港') + place('b', '东港'), '东港')).toEqual(['Event 东港'])
    expect(found(place('b', '东港') + event('a', '东港'), '东港')).toEqual(['Place 东港'])
  })
  it('are those of one place; the same words elsewhere stay', () => {
    expect(found(event('a', '东港节') + place('b', '东港'), '东港节在东港举办')).toEqual([
      'Event 东港节',
      'Place 东港',
    ])
  })
})

describe('a mention inside another', () => {
  it('stays where its rule allows the outer one’s class', () => {
    const rules = event('a', '东港节') + place('b', '东港', ', inside: [Event]')
    expect(found(rules, '东港节')).toEqual(['Event 东港节', 'Place 东港'])
  })
  it('stays where both are of one match', () => {
    const rules = `- { id: a, class: Event, by: pattern, pattern: '(?<Event>(?<Place>东港)节)' }`
    expect(found(rules, '东港节')).toEqual(['Event 东港节', 'Place 东港'])
  })
  it('goes where its rule does not', () => {
    const rules = event('a', '东港节') + place('b', '东港', ', inside: [Post]')
    expect(found(rules, '东港节')).toEqual(['Event 东港节'])
  })
})

describe('findMentions', () => {
  const extractor = extractorOf({
    ...programmePack,
    things: [thingOf({ id: 'id/event/sea-day', class: 'Event', label: '海洋日' })],
    rules: `${programmePack.rules}\n- { id: event.named, class: Event, by: names }`,
  })

  it('gives mentions in document order, each with its sentence', () => {
    const article = articleOfSentences(
      ['云川市推行“渔光”平台，迎接海洋日。', '又建立渔港巡查机制。'],
      ['海洋日到了。'],
    )
    const { mentions } = findMentions(article, extractor)
    expect(mentions.map(({ sentence, label }) => `${sentence} ${label}`)).toEqual([
      '0 “渔光”平台',
      '0 海洋日',
      '1 渔港巡查机制',
      '2 海洋日',
    ])
  })
  it('reads only sentences of the roles that a rule names', () => {
    const article = articleOfSentences(['推行“渔光”平台。'])
    const captions = {
      ...article,
      sentences: article.sentences.map((sentence) => ({ ...sentence, role: 'title' as const })),
    }
    expect(findMentions(captions, extractor).mentions).toEqual([])
  })
  it('finds nothing whose name would be all marks', () => {
    expect(outlineOfMentions(extractor, '推行“”、“·”，')).toEqual([])
    expect(outlineOfMentions(extractor, '推行“”“渔光”平台')).toEqual(['Programme “渔光”平台'])
  })
  it('finds nothing in an article without sentences', () => {
    expect(findMentions(articleOfSentences(), extractor)).toMatchObject({ sentences: [], mentions: [] })
  })
})

describe('the kind of a programme', () => {
  const kindOf = (label: string) => {
    const rules = `- { id: a, class: Programme, by: pattern, pattern: '(?<Programme>${label})' }`
    const extractor = extractorOf({
      kinds: { Mechanism: '制', Platform: '议事制厅' },
      namedKinds: { Platform: '馆' },
      rules,
    })
    return findMentions(articleOfSentences([`云川市有${label}。`]), extractor).mentions.map(
      ({ kind }) => kind,
    )
  }

  it('is said by the longest head noun that its name ends in, whatever rule found it', () => {
    expect(kindOf('河长制')).toEqual(['Mechanism'])
    expect(kindOf('红色议事制厅')).toEqual(['Platform'])
    expect(kindOf('“海岛记忆馆”')).toEqual(['Platform'])
  })
  it('is left open where no head noun says it', () => {
    expect(kindOf('制盐')).toEqual([undefined])
  })
})
