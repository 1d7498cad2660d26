import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { expandPattern, markIn, nameMark } from './pattern.js'

/** Of each list at least one string stands in every text that a pattern matches; for a `{PersonName}` it is `nameMark`, which stands for a name that a word begins. */
export type Needs = readonly (readonly string[])[]

/** What is known of the texts that a part of a pattern matches: all of them, where they are few, and what they need. */
interface Matched {
  readonly all?: readonly string[]
  readonly needs: Needs
}

/** Most texts that a part is spelt out into; the words of a class are not counted. */
const most = 300
/** Most needs that alternatives are combined into. */
const mostNeeds = 12

/**
 * What a rule's pattern cannot match without, as lists of strings: a text that holds none of one list need not be
 * searched. `wordsOf` gives the words of a word class.
 */
export function needsOf(pattern: string, wordsOf: (name: string) => readonly string[]): Needs {
  const words = new Map<number, readonly string[]>()
  // A character of the private use area stands for all words of a class, which would take long to parse.
  const source = expandPattern(pattern.replaceAll('{PersonName}', nameMark), (name) => {
    const unit = firstPlaceholder + words.size
    words.set(unit, wordsOf(name))
    return String.fromCharCode(unit)
  })
  const { alternatives } = new RegExpParser().parsePattern(source)
  return asNeeds(readAlternatives(alternatives, words))
}

const firstPlaceholder = 0xf000

type Words = ReadonlyMap<number, readonly string[]>

function readAlternatives(alternatives: readonly AST.Alternative[], words: Words): Matched {
  const read = alternatives.map(({ elements }) => readSequence(elements, words))
  const [only] = read
  if (only && read.length === 1) return only
  const all = read.flatMap((one) => one.all ?? [])
  if (read.every((one) => one.all !== undefined)) return { all, needs: [] }
  return { needs: either(read.map(asNeeds)) }
}

/** What is needed where one of several needs all of its own: (甲 and 乙) or 丙 is (甲 or 丙) and (乙 or 丙). */
function either(branches: readonly Needs[]): Needs {
  const [first = [], ...others] = branches
  const pairs = others.reduce((total, needs) => total * needs.length, first.length)
  const chosen = pairs <= mostNeeds ? branches : branches.map(rarest)
  return chosen.reduce((needs, more) => needs.flatMap((one) => more.map((other) => [...one, ...other])))
}

function readSequence(elements: readonly AST.Element[], words: Words): Matched {
  const needs: (readonly string[])[] = []
  let all: readonly string[] = ['']
  let isWhole = true
  const flush = (next: readonly string[]): void => {
    needs.push(...asNeeds({ all, needs: [] }))
    all = next
    isWhole = false
  }
  for (const element of elements) {
    // What stands around takes no room: what comes after it still follows what came before.
    if (element.type === 'Assertion') {
      needs.push(...readAssertion(element, words))
      continue
    }
    const one = readElement(element, words)
    needs.push(...one.needs)
    if (one.all === undefined) flush([''])
    else if (all.length * one.all.length <= most) all = join(all, one.all)
    else flush(one.all)
  }
  if (isWhole) return { all, needs }
  flush([])
  return { needs }
}

function join(before: readonly string[], after: readonly string[]): string[] {
  return before.flatMap((one) => after.map((other) => one + other))
}

function readAssertion(assertion: AST.Assertion, words: Words): Needs {
  if (!('alternatives' in assertion) || assertion.negate) return []
  return asNeeds(readAlternatives(assertion.alternatives, words))
}

function readElement(element: AST.Element, words: Words): Matched {
  switch (element.type) {
    case 'Character': {
      const char = String.fromCharCode(element.value)
      // What stands beside a mark is needed by itself: marks are no part of the text.
      if (markIn(char)) return { needs: [[char]] }
      return { all: words.get(element.value) ?? [char], needs: [] }
    }
    case 'CharacterClass':
      return readClass(element)
    case 'Group':
    case 'CapturingGroup':
      return readAlternatives(element.alternatives, words)
    case 'Quantifier':
      return readQuantifier(element, words)
    default:
      return { needs: [] }
  }
}

function readClass({ negate, elements }: AST.CharacterClass): Matched {
  const chars = elements.flatMap((one) => {
    if (one.type === 'Character') return [String.fromCharCode(one.value)]
    return one.type === 'CharacterClassRange' && one.max.value - one.min.value < most
      ? Array.from({ length: one.max.value - one.min.value + 1 }, (_, at) =>
          String.fromCharCode(one.min.value + at),
        )
      : [undefined]
  })
  const known = chars.filter((char) => char !== undefined)
  return negate || known.length < chars.length ? { needs: [] } : { all: known, needs: [] }
}

function readQuantifier({ min, max, element }: AST.Quantifier, words: Words): Matched {
  const one = readElement(element, words)
  if (max === 1 && one.all) return { all: min === 1 ? one.all : ['', ...one.all], needs: [] }
  return { needs: min > 0 ? asNeeds(one) : [] }
}

function asNeeds({ all, needs }: Matched): Needs {
  return all === undefined || all.includes('') ? needs : [...needs, all]
}

const longerThanWords = 1000

/** The need that most texts fail, if there is one: names before words, long strings before short ones, few before many. */
function rarest(needs: Needs): Needs {
  const length = (need: readonly string[]) =>
    need.every(markIn) ? longerThanWords : Math.min(...need.map((word) => word.length))
  return [...needs].sort((a, b) => length(b) - length(a) || a.length - b.length).slice(0, 1)
}
