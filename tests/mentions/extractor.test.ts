import { describe, expect, it } from 'vitest'
import { failureOf } from '../support/failure.js'
import { extractorOf } from '../support/smallPack.js'

describe('a pack whose rules and lexicon do not fit', () => {
  const words = { act: '实施' }

  it.each([
    ['a pattern', "by: pattern, pattern: '(?<Event>{oddity})'", '{oddity}'],
    ['the cues of a phrase', 'by: phrase, after: [oddity]', 'oddity'],
    ['the heads of a phrase', 'by: phrase, after: [act], head: [oddity]', 'oddity'],
    ['the heads of a quote', 'by: quote, head: [oddity]', 'oddity'],
    ['the endings of a name', 'by: ends, ends: [oddity]', 'oddity'],
    ['the stops of a name', 'by: ends, ends: [act], stops: [oddity]', 'oddity'],
    ['the modifiers of a name', 'by: ends, ends: [act], only: [oddity]', 'oddity'],
    ['what a name follows', 'by: ends, ends: [act], after: [oddity]', 'oddity'],
    ['what a name is not', 'by: ends, ends: [act], not: [oddity]', 'oddity'],
  ])('is refused where the lexicon lacks a word class of %s', (_, fields, name) => {
    const rules = `- { id: some.rule, class: Event, ${fields} }`
    const { code, message } = failureOf(() => extractorOf({ words, rules }))
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('"some.rule"')
    expect(message).toContain(name)
  })
  it('is refused where a group of a pattern is no class', () => {
    const rules = "- { id: some.rule, class: Event, by: pattern, pattern: '(?<Evnet>开渔节)' }"
    const { code, message } = failureOf(() => extractorOf({ words, rules }))
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('"some.rule"')
    expect(message).toContain('Evnet')
  })
  it('is refused where a pattern has no group', () => {
    const rules = '- { id: some.rule, class: Event, by: pattern, pattern: 开渔节 }'
    expect(failureOf(() => extractorOf({ words, rules })).message).toContain('no group')
  })
  it('is refused where a relation counts on a mention rule that is not there', () => {
    const rules = '- { id: some.rule, relation: targets, by: near, options: { from: group.made-for } }'
    const { code, message } = failureOf(() => extractorOf({ words, rules }))
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('"group.made-for"')
  })
  it('is refused where a relation gives way to a rule that is not there', () => {
    const rules = '- { id: some.rule, relation: awards, by: theme, options: { unless: awards.other } }'
    expect(failureOf(() => extractorOf({ words, rules })).message).toContain('"awards.other"')
  })
  it.each([
    ['what a mention refers to', "class: Event, by: pattern, pattern: '(?<Event>会)', refers: '('"],
    ['an option of a relation', "relation: within, by: adjacent, options: { between: '(' }"],
  ])(
    'is refused where %s is no regular expression or asks for a word class that is not there',
    (_, fields) => {
      for (const fault of ['(', '{oddity}']) {
        const rules = `- { id: some.rule, ${fields.replace("'('", `'${fault}'`)} }`
        const { code, message } = failureOf(() => extractorOf({ words, rules }))
        expect(code).toBe('RULE_INVALID')
        expect(message).toContain('"some.rule"')
      }
    },
  )
  it('is refused where the pattern of a literal is no regular expression', () => {
    const rules = "- { id: some.rule, literal: count, subject: [Group], place: after, pattern: '(' }"
    expect(failureOf(() => extractorOf({ words, rules })).code).toBe('RULE_INVALID')
  })
})
