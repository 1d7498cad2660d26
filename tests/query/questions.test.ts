import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillQuestion, findQuestion, loadQuestions, parseQuestion } from '../../src/query/questions.js'

test('title, purpose and parameters are read from the comments', () => {
  const sparql = [
    '# title: 谁遵循什么 · Who follows what?',
    '# purpose: 看谁。 Who is guided by what.',
    '# parameter: a = 乐山市 · 谁 · who',
    '# parameter: c · 什么 · what',
    'ASK { ?a ?b ?c }',
  ].join('\n')
  expect(parseQuestion('who', sparql)).toEqual({
    name: 'who',
    title: '谁遵循什么 · Who follows what?',
    purpose: '看谁。 Who is guided by what.',
    parameters: [
      { name: 'a', default: '乐山市', meaning: '谁 · who' },
      { name: 'c', meaning: '什么 · what' },
    ],
    sparql,
  })
})

test('a question without comments goes by its name', () => {
  expect(parseQuestion('who', 'ASK { ?a ?b ?c }')).toMatchObject({
    title: 'who',
    purpose: '',
    parameters: [],
  })
})

test('a default is bound unless another value is set', () => {
  const question = parseQuestion('who', '# parameter: a = 甲 · 谁 · who\nASK { ?a ?b ?c }')
  expect(fillQuestion(question, new Map())).toContain('VALUES ?a { "甲" "甲"@zh }')
  const set = fillQuestion(
    question,
    new Map([
      ['a', '乙'],
      ['c', '丙'],
    ]),
  )
  expect(set).toContain('VALUES ?a { "乙" "乙"@zh } VALUES ?c { "丙" "丙"@zh }')
})

test('the questions of a folder come by name, other files left out', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mailuo-'))
  mkdirSync(join(dir, 'questions'))
  for (const file of ['b.rq', 'a.rq', 'README.md']) writeFileSync(join(dir, 'questions', file), 'ASK {}')
  expect(loadQuestions(dir).map(({ name }) => name)).toEqual(['a', 'b'])
})

test('a folder without questions has none', () => {
  expect(loadQuestions(mkdtempSync(join(tmpdir(), 'mailuo-')))).toEqual([])
})

test('a folder that does not exist is no ontology', () => {
  expect(() => loadQuestions('no/such/folder')).toThrow('no/such/folder is no ontology folder')
})

test('an unknown question is answered with those that there are', () => {
  const questions = [parseQuestion('a', ''), parseQuestion('b', '')]
  expect(() => findQuestion(questions, 'c')).toThrow('There is no question "c". Known: a, b')
})
