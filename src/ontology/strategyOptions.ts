import { kinds, relations } from '../vocabulary/terms.js'
import type { RelationRule, Strategy } from './rules.js'

/** What an option may hold: one of some words, a number, a regular expression, or names with spaces between. */
type Shape = readonly string[] | 'number' | 'regexp' | 'rules' | 'relations' | 'kinds'

/** The options of each strategy; their meaning stands with the strategy, in the relations layer. */
const shapes: Readonly<Record<Strategy, Readonly<Record<string, Shape>>>> = {
  structure: { holder: ['author', 'issued'], from: 'rules' },
  parts: {},
  inside: { followed: 'regexp', preceded: 'regexp', unless: 'relations' },
  adjacent: {
    order: ['object-first', 'subject-first'],
    between: 'regexp',
    lead: 'regexp',
    followed: 'regexp',
    list: ['subject', 'object', 'subject object'],
    kinds: 'kinds',
    innermost: ['yes'],
    rank: 'regexp',
  },
  listed: {
    kinds: 'kinds',
    adjacent: ['yes'],
    reach: 'number',
    from: 'rules',
    followed: 'regexp',
    last: ['yes'],
  },
  near: {
    from: 'rules',
    order: ['before', 'ahead'],
    lead: 'regexp',
    followed: 'regexp',
    unless: 'relations',
  },
  note: {},
  cue: {
    carrier: ['before', 'after', 'actor', 'theme'],
    from: 'rules',
    lookback: ['paragraph'],
    attached: ['yes'],
    reach: 'number',
    scope: ['sentence'],
    followed: 'regexp',
    preceded: 'regexp',
    silentAfter: 'regexp',
    unless: 'relations',
  },
  actor: { only: ['yes'] },
  only: { followed: 'regexp' },
  theme: { unless: 'relations', unlessHere: 'relations', from: 'rules', each: ['theme'] },
}

/** What is wrong with a rule's options, in words that go on from "options"; undefined where nothing is. */
export function optionsProblem(
  strategy: Strategy,
  options: Readonly<Record<string, string>>,
): string | undefined {
  for (const [name, value] of Object.entries(options)) {
    const shape = shapes[strategy][name]
    if (shape === undefined) return `of "${strategy}" cannot hold "${name}"`
    if (!fits(value, shape)) return `cannot set "${name}" to "${value}"`
  }
  return undefined
}

/** The names of a rule's options that are regular expressions. */
export function patternOptions({ by, options }: RelationRule): string[] {
  return Object.keys(options).filter((name) => shapes[by][name] === 'regexp')
}

function fits(value: string, shape: Shape): boolean {
  if (typeof shape !== 'string') return shape.includes(value)
  switch (shape) {
    case 'number':
      return /^[0-9]+$/.test(value)
    // Compiled with the words of the lexicon, when the extractor is.
    case 'regexp':
    case 'rules':
      return value !== ''
    case 'relations':
      // A relation, or one rule of it: focusesOn, focusesOn.beside-act.
      return areAmong(value.replace(/\.[^ ]+/g, ''), relations)
    case 'kinds':
      return areAmong(value, kinds)
  }
}

function areAmong(value: string, names: readonly string[]): boolean {
  return value.split(' ').every((name) => names.includes(name))
}
