import { describe, expect, it } from 'vitest'
// @ts-expect-error the benchmarks are plain JavaScript
import { readLabelled } from './labelledSentences.mjs'

describe('labelled sentences', () => {
  it('are read from lines of a character and a BIO label, with a space or a tab between them', () => {
    expect(readLabelled('陈 B-PER\n晓 I-PER\n岚\tI-PER\n在 O\n绵 B-LOC\n阳 I-LOC\n\n茶 O\n')).toEqual([
      {
        text: '陈晓岚在绵阳',
        spans: [
          { class: 'people', start: 0, end: 3 },
          { class: 'places', start: 4, end: 6 },
        ],
      },
      { text: '茶', spans: [] },
    ])
  })
  it('keep two things side by side apart', () => {
    const [sentence] = readLabelled('绵 B-LOC\n阳 I-LOC\n县 B-ORG\n委 I-ORG\n')
    expect(sentence.spans.map(({ class: name }: { class: string }) => name)).toEqual([
      'places',
      'organisations',
    ])
  })
  it('are read from JSON lines whose ends are inclusive, without the labels that have no class here', () => {
    const line = JSON.stringify({
      text: '陈晓岚读《茶经》',
      label: { name: { 陈晓岚: [[0, 2]] }, book: { '《茶经》': [[4, 7]] } },
    })
    expect(readLabelled(`${line}\n`)).toEqual([
      { text: '陈晓岚读《茶经》', spans: [{ class: 'people', start: 0, end: 3 }] },
    ])
  })
  it('without labels are sentences all the same', () => {
    expect(readLabelled('{"id": 0, "text": "茶香"}')).toEqual([{ text: '茶香', spans: [] }])
  })
})
