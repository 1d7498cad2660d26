import { expect, test } from 'vitest'
import { formsOf } from '../../src/ontology/lexicon.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { wordsSource } from '../../src/ontology/pattern.js'
import { goldPassages } from '../support/goldPassages.js'
import { readMarks } from '../support/markedText.js'

/** As long a run of characters that an example shares with a passage was copied from it. */
const longest = 8

const { lexicon, rules } = await loadPack(ownPack)

/** What every text says in the same words: things and people that the lexicon names, and the formulas of notices and speeches. */
const setPhrases = new RegExp(
  wordsSource([
    ...lexicon.things.flatMap(formsOf).filter((form) => form.length > 1),
    ...(lexicon.words.get('leader') ?? []),
    '人民政府办公室关于印发',
    '有关事项通知如下',
    '考察时的重要讲话精神',
  ]),
  'g',
)

function runsOf(text: string): string[] {
  return text.replace(setPhrases, ' ').match(/\p{Script=Han}+/gu) ?? []
}

function* piecesOf(text: string): Generator<string> {
  for (const run of runsOf(text)) {
    for (let at = 0; at + longest <= run.length; at++) yield run.slice(at, at + longest)
  }
}

const passageOf = new Map(
  goldPassages.flatMap(({ name, text }) => [...piecesOf(text)].map((piece) => [piece, name] as const)),
)

// Else ruleExamples and goldFloors would test a rule on the same words.
test('no rule has an example that repeats words of a gold passage', () => {
  const copied = [...rules.mentions, ...rules.relations, ...rules.literals].flatMap(({ id, examples }) =>
    [...examples.says, ...examples.silent]
      .flatMap((example) => [...piecesOf(readMarks(example).text)])
      .flatMap((piece) => (passageOf.has(piece) ? [`${id}: ${piece} is in ${passageOf.get(piece)}`] : [])),
  )
  expect(copied).toEqual([])
})
