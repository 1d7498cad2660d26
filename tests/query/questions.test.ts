import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findQuestion, loadQuestions, parseQuestion } from '../../src/query/questions.js'

test('title and description are read from the comments', () => {
  const sparql = '# title: 谁遵循什么\n# description: Who is guided by what\nASK { ?a ?b ?c }'
  expect(parseQuestion('who', sparql)).toEqual({
    name: 'who',
    title: '谁遵循什么',
    description: 'Who is guided by what',
    sparql,
  })
})

test('a question without comments goes by its name', () => {
  expect(parseQuestion('who', 'ASK { ?a ?b ?c }')).toMatchObject({ title: 'who', description: '' })
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
