import type { Metadata } from '../text/source.js'
import type { ReadProblem } from './problem.js'
import { readDate } from './readDate.js'
import type { Reading } from './reading.js'

/** Names of a record's fields, the first that holds something counts. */
const names = {
  text: ['text', 'content', 'body', '正文', '内容'],
  title: ['title', '标题', '题目'],
  date: ['date', 'published', 'publishedAt', '日期', '发布日期', '时间'],
  source: ['source', 'publisher', '来源'],
  address: ['url', 'address', 'link', '网址', '链接'],
  author: ['author', 'authors', '作者'],
} as const

/** The article of one line of JSON Lines: its text, under its title unless it begins with that. */
export function readRecord(line: string): Reading | ReadProblem {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    return { problem: 'json', reason: error instanceof Error ? error.message : String(error) }
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { problem: 'json', reason: 'it is no object' }
  }
  const fields = new Map(Object.entries(record))
  const say = (field: keyof typeof names) =>
    names[field].map((name) => toText(fields.get(name))).find((value) => value !== '')
  const body = say('text')
  if (body === undefined) {
    return { problem: 'json', reason: `it has none of the fields ${names.text.join(', ')}` }
  }
  const [title, date] = [say('title'), readDate(say('date') ?? '')]
  const all = { title, date, source: say('source'), address: say('address'), author: say('author') }
  const metadata: Metadata = Object.fromEntries(Object.entries(all).filter(([, value]) => value))
  const bare = (text: string) => text.replace(/\s/gu, '')
  const isTitled = title === undefined || bare(body).startsWith(bare(title))
  return { text: isTitled ? body : `${title}\n\n${body}`, metadata }
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).filter(Boolean).join('、')
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}
