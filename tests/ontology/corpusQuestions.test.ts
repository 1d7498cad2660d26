import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder, runCli } from '../support/runCli.js'

const folder = newFolder()
const out = join(folder, 'graph')
const article = (date: string, title: string, text: string) => ({ date, title, text: `${title}\n\n${text}` })
const articles = [
  article(
    '2022-05-01',
    '峨眉山市推进人才工作',
    '峨眉山市深入贯彻新发展理念。峨眉山市深入实施“嘉禾”人才计划，面向青年人才开展培训。\n\n强化山林守护。峨眉山市打造“旧坊”平台。\n\n强化基层治理。峨眉山市建立联席会议制度。',
  ),
  article(
    '2024-05-01',
    '峨眉山市推进新一轮人才工作',
    '峨眉山市深入贯彻新发展理念。峨眉山市深入实施“嘉禾”人才计划，面向青年人才开展培训。峨眉山市打造“新坊”平台。',
  ),
  article(
    '2024-06-01',
    '犍为县推进人才工作',
    '犍为县深入贯彻新发展理念。犍为县深入实施“春泉”人才计划，面向青年人才开展培训。\n\n强化基层治理。犍为县建立联席会议制度。',
  ),
]

beforeAll(async () => {
  const path = join(folder, 'texts.jsonl')
  writeFileSync(path, articles.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await runCli('build', path, '--out', out)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask(question: string, ...set: string[]): Promise<string[][]> {
  const options = set.flatMap((one) => ['--set', one])
  const { stdout } = await runCli(
    ...['query', '--data', out, '--format', 'csv', '--question', question, ...options],
  )
  const [, ...rows] = stdout.trim().split('\r\n')
  return rows.map((row) => row.split(','))
}

test('guidance that all places share comes with how many of how many places name it', async () => {
  expect(await ask('guidance-that-all-share')).toEqual([['新发展理念', 'Doctrine', '2', '2']])
})

test('measures that only one place has come with the place', async () => {
  expect(await ask('measures-of-one-place')).toEqual([['峨眉山市', '强化山林守护', '1']])
})

test('one idea under two names: of one kind, for the same people, in two places', async () => {
  expect(await ask('one-idea-two-names')).toEqual([
    ['青年人才', 'Plan', '峨眉山市', '“嘉禾”人才计划', '犍为县', '“春泉”人才计划'],
  ])
})

test('between two years of one place some things came and others went; what stayed is not told', async () => {
  const changes = await ask('changes-between-years', 'place=峨眉山市')
  const programmes = changes.filter((row) => row.includes('Programme'))
  expect(programmes).toEqual([
    ['峨眉山市', '2022', '2024', 'gone', 'Programme', '“旧坊”平台'],
    ['峨眉山市', '2022', '2024', 'gone', 'Programme', '联席会议制度'],
    ['峨眉山市', '2022', '2024', 'new', 'Programme', '“新坊”平台'],
  ])
  expect(await ask('changes-between-years', 'change=gone')).not.toContainEqual(
    expect.arrayContaining(['new']),
  )
})
