import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/ontology/loadRules.js'
import { failureOf } from '../support/failure.js'

function load(...texts: string[]) {
  return loadRules(texts.map((text, at) => ({ name: `rules/${at + 1}.yaml`, text })))
}

function failure(...texts: string[]) {
  return failureOf(() => load(...texts))
}

/** One entry of a rule file; lines of `fields` are its fields. */
function rule(id: string, ...fields: string[]): string {
  return [`- id: ${id}`, ...fields].join('\n  ')
}

describe('a rule file', () => {
  it('parts mention, relation and literal rules, in the order of the files', () => {
    const rules = load(
      rule('a.relation', 'relation: hasPart', 'by: parts'),
      [
        rule('b.mention', 'class: Place', 'by: names'),
        rule(
          'c.literal',
          'literal: count',
          'subject: [Group]',
          'place: before',
          "pattern: '(?<value>[0-9]+)'",
        ),
        rule('d.mention', 'class: Event', 'by: names'),
      ].join('\n'),
    )
    expect(rules.mentions.map(({ id }) => id)).toEqual(['b.mention', 'd.mention'])
    expect(rules.relations.map(({ id }) => id)).toEqual(['a.relation'])
    expect(rules.literals.map(({ id }) => id)).toEqual(['c.literal'])
  })
  it('is read in the order of names, not of arrival', () => {
    const file = (name: string) => ({ name, text: rule(name, 'class: Place', 'by: names') })
    const { mentions } = loadRules([file('30.yaml'), file('10.yaml'), file('20.yaml')])
    expect(mentions.map(({ id }) => id)).toEqual(['10.yaml', '20.yaml', '30.yaml'])
  })
  it('may be empty', () => {
    expect(load('# nothing yet\n').mentions).toEqual([])
  })
  it('gives a mention rule its defaults', () => {
    const [only] = load(rule('m', 'class: Programme', 'by: phrase', 'after: [act]')).mentions
    expect(only).toMatchObject({
      roles: ['body', 'caption'],
      inside: [],
      keep: 'always',
      head: [],
      quoted: 'either',
      min: 2,
      bare: false,
    })
  })
  it('gives a relation rule the classes that its relation joins', () => {
    const [only] = load(rule('r', 'relation: postAt', 'by: inside')).relations
    expect(only).toMatchObject({ subject: ['Post'], object: ['Organization'], cue: [], options: {} })
  })
})

describe('a broken rule file', () => {
  const place = ['class: Place', 'by: names']

  it.each([
    ['a misspelt field', ['class: Place', 'by: names', 'inisde: [Post]'], 'inisde is no known field'],
    ['a field of another way to find', ['class: Place', 'by: names', 'ends: [x]'], 'ends is no known field'],
    ['an unknown class', ['class: Castle', 'by: names'], 'class cannot be "Castle"'],
    ['no class', ['by: names'], 'class is missing or no text'],
    ['an unknown way to find', ['class: Place', 'by: guess'], 'by cannot be "guess"'],
    ['an unknown kind', ['class: Programme', 'by: names', 'kind: Parade'], 'kind cannot be "Parade"'],
    [
      'a class that it may not lie in',
      ['class: Place', 'by: names', 'inside: [Castle]'],
      'inside cannot hold',
    ],
    ['an unknown role', [...place, 'roles: [boody]'], 'roles cannot hold "boody"'],
    ['a text for a list', ['class: Place', 'by: ends', 'ends: town'], 'ends is no list of texts'],
    ['a text for a number', ['class: Place', 'by: ends', 'ends: [town]', 'min: two'], 'min is no number'],
    ['an unknown relation', ['relation: likes', 'by: near'], 'relation cannot be "likes"'],
    [
      'a class its relation does not join',
      ['relation: within', 'by: near', 'object: [Person]'],
      'object cannot hold',
    ],
    ['an unknown strategy', ['relation: within', 'by: magic'], 'by cannot be "magic"'],
    ['options that are no map', ['relation: within', 'by: near', 'options: [x]'], 'options is no map'],
    ['an option its strategy lacks', ['relation: within', 'by: near', 'options: { reech: 3 }'], '"reech"'],
    ['an unknown value of an option', ['relation: within', 'by: cue', 'options: { carrier: me }'], '"me"'],
    ['a text for a number of an option', ['relation: within', 'by: cue', 'options: { reach: far }'], '"far"'],
    [
      'an unknown relation in an option',
      ['relation: awards', 'by: theme', 'options: { unless: likes }'],
      '"likes"',
    ],
    [
      'an unknown kind in an option',
      ['relation: awards', 'by: listed', 'options: { kinds: Plan Parade }'],
      'Parade"',
    ],
    [
      'an unknown literal',
      ['literal: colour', 'subject: [Group]', 'place: after', 'pattern: x'],
      'literal cannot be',
    ],
    ['an answer beyond yes and no', ['class: Place', 'by: phrase', 'bare: maybe'], 'bare cannot be "maybe"'],
  ])('with %s is refused with file, rule and field', (_, fields, reason) => {
    const { code, message } = failure(rule('good', ...place), rule('some.rule', ...fields))
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('rules/2.yaml')
    expect(message).toContain('rule "some.rule"')
    expect(message).toContain(reason)
  })
  it('with an id that another file has is refused', () => {
    const { message } = failure(rule('same', ...place), rule('same', ...place))
    expect(message).toContain('rules/2.yaml: rule "same", id "same" is used twice')
  })
  it('with a rule without an id is refused', () => {
    expect(failure('- class: Place\n  by: names').message).toContain('rules/1.yaml: id is missing')
  })
  it('that is no list is refused', () => {
    expect(failure('id: some.rule').message).toContain('rules/1.yaml: is no list of rules')
  })
  it.each(['- some.rule', '- - some.rule', '-'])('with the entry %j is refused', (text) => {
    expect(failure(text).message).toContain('rules/1.yaml: entry 1 is no rule')
  })
  it('that is no YAML is refused', () => {
    const { code, message } = failure('- id: "open')
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('rules/1.yaml')
  })
})
