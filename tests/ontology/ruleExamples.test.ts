import { describe, expect, it } from 'vitest'
import type { RelationRule } from '../../src/ontology/rules.js'
import type { FoundLiteral } from '../../src/relations/literals.js'
import type { Span } from '../../src/text/span.js'
import { type Mark, type MarkedText, readMarks, wordsOf, writeMarks } from '../support/markedText.js'
import { ownRules, type Reading, readExample, standsAt } from '../support/readExample.js'

const rules = [...ownRules.mentions, ...ownRules.relations, ...ownRules.literals]

describe('every rule', () => {
  it('has a sentence that it says and one that it is silent on', () => {
    const bare = rules.filter(({ examples }) => examples.says.length === 0 || examples.silent.length === 0)
    expect(bare.map(({ id }) => id)).toEqual([])
  })
})

describe('a mention rule finds what is marked in its examples and nothing else', () => {
  for (const { id, examples } of ownRules.mentions) {
    it(id, () => {
      for (const says of examples.says) {
        const { text, marks } = readMarks(says)
        expect(marks, `${says} marks nothing`).not.toEqual([])
        expect(writeMarks({ text, marks: foundBy(id, text) })).toBe(says)
      }
      for (const silent of examples.silent) {
        const { text } = readMarks(silent)
        expect(writeMarks({ text, marks: foundBy(id, text) })).toBe(text)
      }
    })
  }
})

function foundBy(id: string, text: string): Mark[] {
  const reading = readExample(text)
  const found = reading.mentions.filter(({ rule }) => rule === id)
  return found.map((mention) => ({ name: mention.class, ...reading.placeOf(mention) }))
}

describe('a relation rule says the pairs that are marked in its examples', () => {
  for (const rule of ownRules.relations) {
    it(rule.id, () => {
      for (const says of rule.examples.says) {
        const marked = readMarks(says)
        const { missing, said } = missingPairs(rule, marked)
        expect(marked.marks, `${says} marks nothing`).not.toEqual([])
        expect(missing, `said of ${says}: ${said.join(' ')}`).toEqual([])
      }
      for (const silent of rule.examples.silent) {
        const marked = readMarks(silent)
        expect(notFound(marked), `ends that tempt the rule in ${silent}`).toEqual([])
        expect(pairsOf(rule, readExample(marked.text)), silent).toEqual([])
      }
    })
  }
})

/** Each marked subject with each marked object; an end that is not marked may be anything. */
function missingPairs(rule: RelationRule, marked: MarkedText): { missing: string[]; said: string[] } {
  const reading = readExample(marked.text)
  const found = reading.relations.filter((one) => one.rule.id === rule.id)
  const ends = (name: string) => {
    const some = marked.marks.filter((mark) => mark.name === name)
    return some.length > 0 ? some : [undefined]
  }
  const missing = ends('subject').flatMap((subject) =>
    ends('object')
      .filter((object) => !found.some((one) => fits(one.subject, subject) && fits(one.object, object)))
      .map((object) => `${nameOf(marked, subject)} → ${nameOf(marked, object)}`),
  )
  return { missing, said: pairsOf(rule, reading) }

  function fits(entity: Parameters<typeof standsAt>[1], mark: Span | undefined): boolean {
    return mark === undefined || standsAt(reading, entity, mark)
  }
}

function nameOf(marked: MarkedText, mark: Span | undefined): string {
  return mark ? wordsOf(marked, mark) : '*'
}

function pairsOf(rule: RelationRule, { relations }: Reading): string[] {
  const found = relations.filter((one) => one.rule.id === rule.id)
  return found.map(({ subject, object }) => `${subject.label} → ${object.label}`)
}

/** Marks at which no mention stands: nothing would tempt the rule there. */
function notFound(marked: MarkedText): string[] {
  const reading = readExample(marked.text)
  const places = reading.mentions.map((mention) => reading.placeOf(mention))
  const isFound = (mark: Span) => places.some(({ start, end }) => start === mark.start && end === mark.end)
  return marked.marks.filter((mark) => !isFound(mark)).map((mark) => wordsOf(marked, mark))
}

describe('a literal rule reads the values that are marked in its examples', () => {
  for (const { id, examples } of ownRules.literals) {
    it(id, () => {
      for (const says of examples.says) {
        const marked = readMarks(says)
        const { missing, read } = missingValues(id, marked)
        expect(valuesOf(marked), `${says} marks no value`).not.toEqual([])
        expect(missing, `read in ${says}: ${read.join(' ')}`).toEqual([])
      }
      for (const silent of examples.silent) {
        const marked = readMarks(silent)
        expect(notFound(marked), `subjects that tempt the rule in ${silent}`).toEqual([])
        expect(missingValues(id, marked).read, silent).toEqual([])
      }
    })
  }
})

/** Each marked value, as what it means (`[value=24 24个]`) or as it is written, said of the marked subject. */
function missingValues(id: string, marked: MarkedText): { missing: string[]; read: string[] } {
  const reading = readExample(marked.text)
  const subject = marked.marks.find(({ name }) => name === 'subject')
  const found = reading.literals.filter((one) => one.rule === id)
  const isFound = (mark: Mark) =>
    found.some((one) => {
      const place = reading.placeOf({ sentence: one.sentence, ...one.evidence })
      const isMeant = writeValue(one.claim) === (mark.value ?? wordsOf(marked, mark))
      const isSubject = subject === undefined || standsAt(reading, one.subject, subject)
      return isMeant && isSubject && place.start <= mark.start && mark.end <= place.end
    })
  const missing = valuesOf(marked).filter((mark) => !isFound(mark))
  return {
    missing: missing.map((mark) => wordsOf(marked, mark)),
    read: found.map((one) => `${one.subject.label}: ${writeValue(one.claim)}`),
  }
}

function valuesOf({ marks }: MarkedText): Mark[] {
  return marks.filter(({ name }) => name === 'value')
}

/** `24`, `2021-05`, `国发〔2021〕5号`; a quantity as value or from-to, unit and qualifier: `2000人次(余)`. */
function writeValue(claim: FoundLiteral['claim']): string {
  if (claim.predicate === 'kind') return claim.kind
  if (claim.predicate !== 'quantity') return String('number' in claim ? claim.number : claim.text)
  const { value, from, to, unit, qualifier } = claim.quantity
  return `${value ?? `${from}-${to}`}${unit}${qualifier === undefined ? '' : `(${qualifier})`}`
}
